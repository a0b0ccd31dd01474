The cron example has a line that cron understands, and is silent but for what tracuu-index says:

  $ grep -v '^#' "$TOP/indexer/tracuu-index.cron" | sed 's/^\([0-9*]* [0-9*]* [*] [*] [*]\)  *\([a-z]*\)  *\([^ ]*\) .*/\1|\2|\3/'
  MAILTO=root
  30 2 * * *|tracuu|tracuu-index

The example of a configuration is accepted but for the folder, which is not there:

  $ tracuu-index --config "$TOP/indexer/tracuu.conf" --check-config
  ! tracuu-index: [folder documents]: there is no folder /srv/documents now.
  [4]

The unit and its timer are right, as far as systemd can tell without starting them:
Needs: command -v systemd-analyze >/dev/null

  $ sed "s|/usr/bin/tracuu-index|$(command -v tracuu-index)|" "$TOP/indexer/tracuu-index.service" >tracuu-index.service && cp "$TOP/indexer/tracuu-index.timer" . && systemd-analyze verify --man=no ./tracuu-index.service ./tracuu-index.timer 2>&1 | grep -v 'Unit .* not found'
  [1]

Its exposure is what the manual page says:
Needs: command -v systemd-analyze >/dev/null

  $ systemd-analyze security --offline=yes ./tracuu-index.service 2>/dev/null | sed -n 's/.*exposure level.*: \([0-9.]*\) .*/gives it \1 of 10/p' >score && grep -f score "$TOP/indexer/tracuu-operations.7"
  gives it 0.4 of 10, where 10 is the worst.
