A disk that is full is told, and readers keep what was committed:
Needs: unshare -m sh -c 'mount -t tmpfs -o size=600k none /mnt'

  $ mkdir d && for i in $(seq 30); do echo "hoa sen $i" >d/$i.txt; done && cat >full <<'END'
  > mount -t tmpfs -o size=600k none /mnt && tracuu-index -d /mnt/ix d && echo built
  > mkdir more && for i in $(seq 400); do (echo "hoa mai $i"; cat "$SAMPLES"/*.txt | tail -c +$((i * 300)) | head -c 20000) >more/$i.txt; done
  > tracuu-index -d /mnt/ix more; echo "status $?"; tracuu -d /mnt/ix --format paths -n 100 hoa sen | wc -l
  > tracuu-index -d /mnt/ix --check && ls /mnt/ix
  > mount -o remount,size=100m /mnt && tracuu-index -d /mnt/ix more && tracuu-index --list -d /mnt/ix | wc -l
  > END
  $ unshare -m sh full
  built
  status 5
  30
  XAPIANDB
  tracuu-generation-1
  tracuu-lock
  tracuu-success
  430
  ! tracuu-index: The disk is full: /mnt/ix could not be written.

A log, a status file or metrics that cannot be written do not stop a run:
Needs: unshare -m sh -c 'mount -t tmpfs -o size=600k none /mnt'

  $ mkdir s && echo 'hoa lan' >s/1.txt && cat >full <<'END'
  > mount -t tmpfs -o size=16k none /mnt && mkdir /mnt/a && : >/mnt/log && head -c 100000 /dev/zero >/mnt/fill 2>/dev/null
  > tracuu-index -v -d s.idx --status /mnt/a/status --metrics /mnt/a/metrics --log /mnt/log s; echo "status $?"
  > END
  $ unshare -m sh full
  status 0
  ! tracuu-index: The status file /mnt/a/status could not be written: No space left on device.
  ! tracuu-index: 1 file seen: 1 new, 0 changed, 0 moved, 0 deleted, 0 unchanged, 0 failed; 8 bytes read in 0.2 s.
  ! tracuu-index: The file of metrics /mnt/a/metrics could not be written: No space left on device.
  $ tracuu-index -d s.idx --status /nowhere/status --metrics /nowhere/metrics s
  ! tracuu-index: The status file /nowhere/status could not be written: No such file or directory.
  ! tracuu-index: The file of metrics /nowhere/metrics could not be written: No such file or directory.
  $ tracuu-index -d s.idx --log /nowhere/log s
  ! tracuu-index: The log /nowhere/log cannot be opened: No such file or directory.
  [5]

What is no file is not replaced by one: a pipe is written to if somebody reads from it, and a link is refused:

  $ mkfifo pipe unread && ln -s somewhere link && exec 3<>pipe && tracuu-index -d s.idx --status pipe --metrics link s; head -n 1 <&3 | grep -c '"state":'; ls -F | grep '[|@]'
  1
  link@
  pipe|
  unread|
  ! tracuu-index: The file of metrics link could not be written: it is a link; name what it leads to.
  $ tracuu-index -d s.idx --status unread s
  ! tracuu-index: The status file unread could not be written: nobody reads from it.
  $ timeout 20 tracuu-index -d s.idx --log unread s
  ! tracuu-index: The log unread cannot be opened: No such device or address.
  [5]

An index that may not be written is told before anything is read:
Needs: unshare -m sh -c 'mount -t tmpfs none /mnt'

  $ cat >readonly <<'END'
  > mount --bind s.idx s.idx && mount -o remount,ro,bind s.idx && tracuu-index -d s.idx s; echo "status $?"; tracuu -d s.idx --format paths lan
  > END
  $ unshare -m sh readonly
  status 5
  $HOME/s/1.txt
  ! tracuu-index: The index cannot be changed: s.idx/tracuu-lock could not be opened: Read-only file system.

The same when it belongs to somebody else:
Needs: test "$(id -u)" != 0 || setpriv --bounding-set=-all true

  $ cat >unprivileged <<'END'
  > test "$(id -u)" != 0 && exec "$@"
  > exec setpriv --reuid=65534 --regid=65534 --clear-groups --bounding-set=-all "$@"
  > END
  $ chmod 755 . d s && chmod -R go+rX s.idx && sh unprivileged tracuu-index -d s.idx s
  ! tracuu-index: The index cannot be changed: s.idx/tracuu-lock could not be opened: Permission denied. Run tracuu-index as the user who made it.
  [5]
  $ sh unprivileged tracuu-index -d new.idx s
  ! tracuu-index: Could not create the folder new.idx: Permission denied.
  [5]
  $ sh unprivileged tracuu-index --check -d s.idx && sh unprivileged tracuu -d s.idx --format paths lan
  $HOME/s/1.txt

A folder whose permission is lost loses no document; one inside it neither:
Needs: test "$(id -u)" != 0 || setpriv --bounding-set=-all true

  $ mkdir -p p/in && echo 'hoa cúc' >p/1.txt && echo 'hoa cúc' >p/in/2.txt && cat >unprivileged <<'END'
  > test "$(id -u)" != 0 && exec "$@"
  > exec setpriv --bounding-set=-all "$@"
  > END
  $ sh unprivileged tracuu-index -d p.idx p && chmod 0 p/in && sh unprivileged tracuu-index -d p.idx
  ! tracuu-index: $HOME/p/in cannot be looked at (Permission denied); what is indexed of it is kept.
  [1]
  $ chmod 755 p/in && chmod 0 p && sh unprivileged tracuu-index -d p.idx; chmod 755 p
  ! tracuu-index: The folder $HOME/p may not be read by this user; what is indexed of it is kept.
  $ tracuu -d p.idx --format paths cúc | sort
  $HOME/p/1.txt
  $HOME/p/in/2.txt

A clock that jumped back: files of tomorrow are read once, and the index goes on:

  $ mkdir c && echo 'hoa đào' >c/1.txt && touch -d '2 days' c/1.txt && tracuu-index -d c.idx c && tracuu-index -v -d c.idx 2>&1 | grep -o '[0-9]* changed\|[0-9]* unchanged'
  0 changed
  1 unchanged
  $ touch -d '2 days' c.idx/XAPIANDB c.idx/tracuu-success && echo 'hoa đào' >c/2.txt && tracuu-index -d c.idx && tracuu -d c.idx --format paths đào | sort
  $HOME/c/1.txt
  $HOME/c/2.txt

A run that a signal stops keeps what it did, and says so; the next one goes on:

  $ mkdir g && for i in $(seq 3000); do echo "hoa huệ $i" >g/$i.txt; done
  $ for s in TERM INT HUP; do tracuu-index -d g.$s g & pid=$!; until test -e g.$s/tracuu-segments; do sleep 0.01; done; kill -s $s $pid; wait $pid; echo "status $?"; done
  status 143
  status 130
  status 129
  ! tracuu-index: Stopped by a signal; what was done is kept, and the next run goes on.
  ! tracuu-index: Stopped by a signal; what was done is kept, and the next run goes on.
  ! tracuu-index: Stopped by a signal; what was done is kept, and the next run goes on.
  $ tracuu-index -d g.INT g && tracuu-index --list -d g.INT | wc -l && tracuu-index --check -d g.INT
  3000

Under systemd every message begins with its priority; a log never does, nor what was redirected:

  $ mkdir j && echo 'hoa ban' >j/1.txt && : >j/2.txt && JOURNAL_STREAM=$(stat -L -c %d:%i /proc/self/fd/2) tracuu-index -v -d j.idx --log l.txt j
  ! <4>$HOME/j/2.txt: The file is empty.
  ! <6>2 files seen: 2 new, 0 changed, 0 moved, 0 deleted, 0 unchanged, 1 failed; 8 bytes read in 0.4 s.
  [1]
  $ rm -r j && JOURNAL_STREAM=$(stat -L -c %d:%i /proc/self/fd/2) tracuu-index -d j.idx --log l.txt && true; JOURNAL_STREAM=1:1 tracuu-index -d j.idx
  ! <3>The folder $HOME/j does not exist; what is indexed of it is kept.
  ! tracuu-index: The folder $HOME/j does not exist; what is indexed of it is kept.
  [4]
  $ cut -d ' ' -f 3- l.txt
  $HOME/j/2.txt: The file is empty.
  2 files seen: 2 new, 0 changed, 0 moved, 0 deleted, 0 unchanged, 1 failed; 8 bytes read in 0.4 s.
  The folder $HOME/j does not exist; what is indexed of it is kept.

What --check-config says of a right file, and of mistakes:

  $ printf '[index]\npath=%s/k.idx\njobs=0\n[folder a]\npath=%s/nowhere\n' "$PWD" "$PWD" >k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf: In [index], jobs wants a number from 1 to 64, not "0".
  [2]
  $ sed -i 's/jobs=0/jobs=2\nmax-size=lots/' k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf: In [index], max-size wants a size such as 200M or 1G, not "lots".
  [2]
  $ sed -i 's/lots/10M/; s/path=.*nowhere$/path=t/' k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf: [folder a] needs a path that begins with "/".
  [2]
  $ sed -i "s|path=t|path=$PWD/nowhere\nfollow=maybe|" k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf: In [folder a], follow wants true or false, not "maybe".
  [2]
  $ sed -i 's/maybe/false/; s/\[folder a/[folder/' k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf: There is no group [folder]; there are [index] and [folder NAME].
  [2]
  $ sed -i 's/\[folder/[folder laws/' k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: [folder laws]: there is no folder $HOME/nowhere now.
  [4]
  $ printf 'path=/x\n' >k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf:1: “path=/x” stands before the first group: [index] or [folder NAME].
  [2]
  $ printf '[index\npath=/x\n' >k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf:1: “[index” is neither a group nor a key with its value.
  [2]
  $ printf '[index]\nocr-pages=-1\n' >k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf: In [index], ocr-pages wants a number, 0 or more, not "-1".
  [2]
  $ printf '\357\273\277# Windows\r\n[folder laws]\r\npath=%s\r\n' "$PWD" >k.conf && tracuu-index --config k.conf --check-config
  $ printf '# comment\n[index]\npath /x\n' | iconv -t UTF-16 >k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf: This is no text in UTF-8; save it as such.
  [2]
  $ printf '[folder laws]\npath=/Ph\303\262ng/V\303\242n th\306\260\n' | iconv -t UTF-8 >k.conf && printf 'exclude=C\364ng\n' >>k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf:3: “exclude=C�ng” is not in UTF-8; save the file as such.
  [2]
  $ printf '[folder laws]\npath=/srv/laws\n[folder laws]\npath=/srv/more\n' >k.conf && tracuu-index --config k.conf --check-config
  ! tracuu-index: k.conf:3: “[folder laws]” stands here a second time; each group and key has one place.
  [2]
  $ for device in /dev/zero /dev/urandom; do tracuu-index --config $device --check-config 2>&1 | sed 's/:[0-9]*: “.*/:N: .../'; done
  tracuu-index: /dev/zero: This is larger than 1 MB: no configuration file.
  tracuu-index: /dev/urandom: This is larger than 1 MB: no configuration file.
  $ : >k.conf && tracuu-index -d k.idx --config k.conf
  ! tracuu-index: Name the folders to index: tracuu-index DIR. Later runs remember them.
  [2]
  $ tracuu-index --check-config
  ! tracuu-index: --check-config needs a file: --config=FILE. See tracuu-index --help.
  [2]

A file that has changed but cannot be opened keeps what was read of it before, and a rebuild does not lose many of them:
Needs: test "$(id -u)" != 0 || setpriv --bounding-set=-all true

  $ cat >unprivileged <<'END'
  > test "$(id -u)" != 0 && exec "$@"
  > exec setpriv --bounding-set=-all "$@"
  > END
  $ mkdir o && for i in $(seq 9); do echo "hoa huệ $i" >o/$i.txt; done && touch -d 2020-01-01 o/* && sh unprivileged tracuu-index -d o.idx o && echo 'hoa bưởi' >o/1.txt && chmod 0 o/*
  $ sh unprivileged tracuu-index -d o.idx
  ! tracuu-index: $HOME/o/1.txt: The file could not be opened or read; check its permissions.
  [1]
  $ sh unprivileged tracuu-index -d o.idx --rebuild 2>&1 | tail -n 1
  tracuu-index: 9 of 9 files could not be opened, more than 20 %: the old index stays. Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink.
  $ tracuu -d o.idx --format paths huệ | wc -l
  9
  $ chmod 644 o/* && sh unprivileged tracuu-index -d o.idx && tracuu -d o.idx --format paths bưởi
  $HOME/o/1.txt

What is printed and does not arrive is an error:
Needs: test -c /dev/full

  $ mkdir -p arrives && echo 'hoa sen' >arrives/a.txt && tracuu-index -q -d full.idx arrives
  $ for mode in --list --info --help --help=all --version; do tracuu-index -d full.idx $mode >/dev/full; echo $?; done 2>&1 | sed 's/written: .*/written: WHY/' | sort | uniq -c | sed 's/^ *//'
  5 5
  5 tracuu-index: Standard output could not be written: WHY
