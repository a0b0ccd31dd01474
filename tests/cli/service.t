The cron example has a line that cron understands; its command, run as cron runs it, needs nothing but the file that it names, and is silent:

  $ mkdir docs && echo 'hoa sen' >docs/1.txt && env -u MAKEFLAGS make -s -C "$TOP" -o all install PREFIX="$HOME/usr" BUILD="$(dirname "$(command -v tracuu)")" >/dev/null && mkdir -p etc var && sed "s|/var/lib/tracuu|$HOME/var|; s|^#\(.folder documents.\)|\1|; s|^#path=/srv/documents|path=$HOME/docs|" usr/share/tracuu/tracuu.conf >etc/tracuu.conf
  $ sed -n 's/^\([0-9*]* [0-9*]* [*] [*] [*]\)  *\([a-z]*\)  *\(.*\)/\3/; s|/etc/tracuu/|etc/|p' usr/share/tracuu/tracuu-index.cron >line && cat line && env -i HOME=/ LOGNAME=tracuu SHELL=/bin/sh PATH=/usr/bin:/bin /bin/sh -c "$(cat line)" && tracuu -d var/index --format paths sen
  $HOME/usr/bin/tracuu-index --config=etc/tracuu.conf --background --wait=600
  $HOME/docs/1.txt
  $ grep -v '^#' usr/share/tracuu/tracuu-index.cron | cut -c1-21
  MAILTO=root
  30 2 * * *  tracuu  /

The manual page names the files where they were installed:

  $ grep -rho "[^ ]*/share/tracuu/[a-z.-]*" usr/share/man | sort -u && ls usr/share/tracuu
  $HOME/usr/share/tracuu/tracuu-index.cron
  $HOME/usr/share/tracuu/tracuu-json.schema.json
  $HOME/usr/share/tracuu/tracuu.conf
  tracuu-index.cron
  tracuu-json.schema.json
  tracuu.conf

The example of a configuration is accepted, and so is the folder in it when it counts:

  $ tracuu-index --config "$TOP/indexer/tracuu.conf" --check-config && sed 's/^#\(.folder documents.\|path=.srv\)/\1/; s|srv/documents|srv/none-of-these|' "$TOP/indexer/tracuu.conf" >example.conf && tracuu-index --config example.conf --check-config
  ! tracuu-index: [folder documents]: there is no folder /srv/none-of-these now.
  [4]

The unit and its timer are right, as far as systemd can tell without starting them:
Needs: command -v systemd-analyze >/dev/null

  $ sed "s|/usr/bin/tracuu-index|$(command -v tracuu-index)|" "$TOP/indexer/tracuu-index.service" >tracuu-index.service && cp "$TOP/indexer/tracuu-index.timer" . && systemd-analyze verify --man=no ./tracuu-index.service ./tracuu-index.timer 2>&1 | grep -v 'Unit .* not found'
  [1]

Its exposure is what the manual page says:
Needs: command -v systemd-analyze >/dev/null

  $ systemd-analyze security --offline=yes ./tracuu-index.service 2>/dev/null | sed -n 's/.*exposure level.*: \([0-9.]*\) .*/gives it \1 of 10/p' >score && grep -f score "$TOP/indexer/tracuu-operations.7"
  gives it 0.4 of 10, where 10 is the worst.
