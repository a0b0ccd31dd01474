At a terminal of 24 lines and 80 columns there are colors, and no pager while the output fits:
Needs: /usr/bin/python3 -c 'import pty; pty.openpty()'

  $ cat >screen.py <<'END'
  > import fcntl, os, pty, re, struct, sys, termios
  > pid, fd = pty.fork()
  > if pid == 0:
  >     fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
  >     os.execvp(sys.argv[1], sys.argv[1:])
  > out = b""
  > while True:
  >     try:
  >         data = os.read(fd, 65536)
  >     except OSError:
  >         break
  >     if not data:
  >         break
  >     out += data
  > status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
  > text = out.decode("utf-8", "backslashreplace")
  > lines = re.sub("\033\\[[0-9;]*m", "", text).splitlines()
  > print("more than a screen:", len(lines) > 24, "paged:", "PAGED" in text, "colored:", "\033[1;31m" in text, "status:", status)
  > END
  $ cat >see <<'END'
  > #!/bin/sh
  > TERM=xterm exec /usr/bin/python3 screen.py "$@"
  > END
  $ chmod +x see; PAGER='sed s/^/PAGED/' ./see tracuu -n 1 đất
  more than a screen: False paged: False colored: True status: 0

What does not fit is paged, unless it must not or cannot be:

  $ PAGER='sed s/^/PAGED/' ./see tracuu -n 20 đất
  more than a screen: True paged: True colored: True status: 0
  $ PAGER='sed s/^/PAGED/' ./see tracuu -n 20 --no-pager đất
  more than a screen: True paged: False colored: True status: 0
  $ PAGER='sed s/^/PAGED/' ./see tracuu -n 20 --json đất
  more than a screen: False paged: False colored: False status: 0
  $ PAGER='' ./see tracuu -n 20 đất
  more than a screen: True paged: False colored: True status: 0
  $ PAGER='no-such-pager' ./see tracuu -n 20 đất
  more than a screen: True paged: False colored: True status: 0
  $ PAGER='unclosed "quote' ./see tracuu -n 20 đất
  more than a screen: True paged: False colored: True status: 0

A pager that is left before the end is no error:

  $ PAGER='head -n 1' ./see tracuu -n 50 đất
  more than a screen: False paged: False colored: False status: 0
  $ PAGER='sed s/^/PAGED/' ./see tracuu --show 38/2022/NĐ-CP
  more than a screen: True paged: True colored: False status: 0

Colors can be refused:

  $ NO_COLOR=1 ./see tracuu -n 1 đất
  more than a screen: False paged: False colored: False status: 0
  $ TERM=dumb /usr/bin/python3 screen.py tracuu -n 1 đất
  more than a screen: False paged: False colored: False status: 0
  $ ./see tracuu -n 1 --color=never đất
  more than a screen: False paged: False colored: False status: 0

On a terminal a path is escaped, except before a NUL:

  $ mkdir odd && cp $SAMPLES/nghi-quyet-97-nq-cp.txt "$(printf 'odd/a\033[1;31mb.txt')" && tracuu-index -q -d ix odd
  $ ./see tracuu -d ix --format=paths nghị quyết
  more than a screen: False paged: False colored: False status: 0
  $ ./see tracuu -d ix -0 nghị quyết
  more than a screen: False paged: False colored: True status: 0
