Every repair of tracuu-operations(7) is run here as it is printed there, but for the places; first, which ones there are:

  $ cat >printed <<'END'
  > sed -n 's/^\.Dl //p' "$TOP/indexer/tracuu-operations.7" | grep -e "tracuu-index.*$1" | sed "s|^sudo -u tracuu ||; s|/etc/tracuu/|etc/|; s|/var/lib/tracuu|var|; s|/srv/|srv/|g; s|~/.local/share/tracuu|var/index|; s|~/documents|srv/documents|"
  > END
  $ cat >bare <<'END'
  > sh printed "$1" | sed 's|--config=etc/tracuu.conf|-d var/index|'
  > END
  $ cat >begin <<'END'
  > rm -rf srv var etc && mkdir -p srv/documents srv/old var etc
  > for i in 1 2 3 4 5 6; do echo "hoa sen $i" >srv/documents/$i.txt; echo "hoa lan $i" >srv/old/$i.txt; done
  > printf '[index]\npath=%s/var/index\n\n[folder documents]\npath=%s/srv/documents\n\n[folder old]\npath=%s/srv/old\n' "$PWD" "$PWD" "$PWD" >etc/tracuu.conf
  > tracuu-index --config=etc/tracuu.conf
  > END
  $ sh printed .
  sudo tracuu-index --setup
  sudo tracuu-index --setup --yes srv/documents
  tracuu-index -d var/index --list=failed
  tracuu-index --config=etc/tracuu.conf --allow-shrink srv/documents
  tracuu-index --config=etc/tracuu.conf --forget=srv/old
  tracuu-index -d var/index --check
  tracuu-index --config=etc/tracuu.conf --rebuild
  tracuu-index -d var/index --rebuild srv/documents
  tracuu-index --config=etc/tracuu.conf --forget=srv/documents

Documents that were deleted on purpose go when that is said, with a configuration file and without:

  $ sh begin && rm srv/documents/[1-5].txt && tracuu-index -q --config=etc/tracuu.conf
  ! tracuu-index: 5 of the 6 documents of $HOME/srv/documents are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/srv/documents.
  [4]
  $ sh printed allow-shrink >repair && cat repair && sh repair && tracuu -d var/index -n 50 --format paths hoa | wc -l
  tracuu-index --config=etc/tracuu.conf --allow-shrink srv/documents
  7
  $ sh begin && rm srv/documents/[1-5].txt && tracuu-index -q -d var/index
  ! tracuu-index: 5 of the 6 documents of $HOME/srv/documents are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/srv/documents.
  [4]
  $ sh bare allow-shrink >repair && cat repair && sh repair && tracuu -d var/index -n 50 --format paths hoa | wc -l
  tracuu-index -d var/index --allow-shrink srv/documents
  7

A whole folder leaves the index:

  $ sh begin && sed -i '/folder old/,$d' etc/tracuu.conf && tracuu-index -q --config=etc/tracuu.conf
  ! tracuu-index: $HOME/srv/old is not in the configuration any more, but in the index: it is kept as it is. If this is meant, run tracuu-index again with --forget=$HOME/srv/old.
  [4]
  $ sh printed forget=/srv/old >repair && cat repair && sh repair && tracuu -d var/index -n 50 --format paths hoa | grep -c documents && tracuu-index --config=etc/tracuu.conf
  tracuu-index --config=etc/tracuu.conf --forget=srv/old
  6
  $ sh begin && sh bare forget=/srv/old >repair && cat repair && sh repair && tracuu -d var/index -n 50 --format paths hoa | grep -c documents && tracuu-index -d var/index
  tracuu-index -d var/index --forget=srv/old
  6

Documents that moved are known again by their content:

  $ sh begin && mv srv/documents srv/new && sed -i 's|srv/documents|srv/new|' etc/tracuu.conf && sh printed forget=/srv/documents >repair && cat repair && sed 's/$/ -v/' repair | sh 2>&1 | grep -o '[0-9]* moved\|[0-9]* new\|[0-9]* deleted' && tracuu -d var/index -n 50 --format paths hoa | grep -c srv/new
  tracuu-index --config=etc/tracuu.conf --forget=srv/documents
  0 new
  6 moved
  0 deleted
  6
  $ sh begin && mv srv/documents srv/new && sh bare forget=/srv/documents | sed 's|$| srv/new|' >repair && cat repair && sed 's/$/ -v/' repair | sh 2>&1 | grep -o '[0-9]* moved\|[0-9]* new\|[0-9]* deleted' && tracuu -d var/index -n 50 --format paths hoa | grep -c srv/new
  tracuu-index -d var/index --forget=srv/documents srv/new
  0 new
  6 moved
  0 deleted
  6

What could not be read is listed:

  $ sh begin && : >srv/documents/7.txt && tracuu-index -q -d var/index; sh printed list=failed >repair && cat repair && sh repair
  tracuu-index -d var/index --list=failed
  $HOME/srv/documents/7.txt	empty	The file is empty.

Damage is found, and mended by the printed commands, with a configuration file and without:

  $ sh begin && truncate -s 5000 var/index/tracuu-generation-*/postlist.glass; tracuu-index --config=etc/tracuu.conf
  ! tracuu-index: $HOME/var/index is damaged (EOF reading block *). Build it anew with tracuu-index --config='etc/tracuu.conf' -d '$HOME/var/index' --rebuild. (glob)
  [5]
  $ sh printed ' --check$' >check && cat check && sh check
  tracuu-index -d var/index --check
  ! tracuu-index: var/index is damaged (EOF reading block *). Build it anew with tracuu-index -d 'var/index' --rebuild. (glob)
  [5]
  $ sh printed 'config.*rebuild' >repair && cat repair && sh repair && sh check && tracuu -d var/index -n 50 --format paths hoa | wc -l
  tracuu-index --config=etc/tracuu.conf --rebuild
  12
  $ truncate -s 5000 var/index/tracuu-generation-*/postlist.glass; tracuu-index -d var/index --rebuild
  ! tracuu-index: var/index is damaged (EOF reading block *). Build it anew with tracuu-index -d 'var/index' --rebuild DIR. It cannot tell its folders any more: name them in the place of DIR. (glob)
  [5]
  $ sh printed '-d.*rebuild' >repair && cat repair && sh repair && sh check && tracuu -d var/index -n 50 --format paths hoa | wc -l
  tracuu-index -d var/index --rebuild srv/documents
  6

The command that a complaint gives is the one to run: with the configuration file where there is one, or with room for the folders:

  $ cat >advised <<'END'
  > sed -n "s/.*anew with \\(tracuu-index.*--rebuild[^.]*\\)\\..*/\\1/p" | sort -u | sed 's| DIR$| srv/documents|; s| THƯ-MỤC$| srv/documents|' >repair && cat repair && sh repair
  > END
  $ for harm in ': >$G/iamglass' 'rm -r $G' ': >$G/postlist.glass' 'truncate -s 4096 $G/termlist.glass' 'rm $G/termlist.glass' ': >var/index/XAPIANDB'; do for way in --config=etc/tracuu.conf '-d var/index --rebuild' '--lang=vi -d var/index --rebuild' '--config=etc/tracuu.conf --check'; do sh begin; G=$(echo var/index/tracuu-generation-*); eval "$harm"; tracuu-index $way 2>&1 | sed 's/Hãy dựng lại bằng/anew with/' | sh advised | sed "s|$HOME|HOME|"; tracuu -d var/index -n 50 --format paths hoa | wc -l; done; done | sort | uniq -c | sed 's/^ *//'
  14 12
  10 6
  12 tracuu-index --config='etc/tracuu.conf' -d 'HOME/var/index' --rebuild
  10 tracuu-index -d 'var/index' --rebuild srv/documents

A byte that changed in what is packed is found and mended the same way, while the folders can still be read:

  $ sh begin && python3 -c "
  > import glob
  > path = glob.glob('var/index/tracuu-generation-*/postlist.glass')[0]
  > data, at = bytearray(open(path, 'rb').read()), -1
  > for packed in range(data.count(bytes([40, 181, 47, 253]))):
  >     at = data.index(bytes([40, 181, 47, 253]), at + 1)
  >     data[at + 12] ^= 255
  > open(path, 'wb').write(data)"
  $ sh check >/dev/null 2>&1; echo "check: $?"; sh bare 'config.*rebuild' >repair && cat repair && sh repair && sh check && tracuu -d var/index -n 50 --format paths hoa | wc -l
  check: 5
  tracuu-index -d var/index --rebuild
  12

The folder in which the rest of this file works:

  $ mkdir laws && echo 'hoa sen một' >laws/1.txt && echo 'hoa sen hai' >laws/2.txt && printf '[index]\npath=%s/c.idx\n\n[folder laws]\npath=%s/laws\n' "$PWD" "$PWD" >tracuu.conf && tracuu-index --config=tracuu.conf

The next run takes an index of an older format for what it is, builds it anew from the folders that it remembers, and says so:
Needs: /usr/bin/python3 -c 'import xapian'

  $ cat >format.py <<END
  > import glob, sys, xapian
  > db = xapian.WritableDatabase(glob.glob(sys.argv[1] + '/tracuu-generation-*')[0], xapian.DB_OPEN)
  > db.set_metadata('version', sys.argv[2])
  > db.commit()
  > END
  $ echo 'hoa sen ba' >laws/3.txt && /usr/bin/python3 format.py c.idx 6 && tracuu -d c.idx sen 2>&1 | sed 's/formats [0-9]* to [0-9]*/formats N to M/'
  tracuu: c.idx has index format 6, which is too old for this program: it reads formats N to M. Build it anew with tracuu-index -d 'c.idx' --rebuild.
  $ tracuu-index -d c.idx 2>&1 | sed 's/writes format [0-9]*/writes format N/'
  tracuu-index: The index has format 6, and this program writes format N: it is built anew. The old one stays until that is done.
  $ tracuu -d c.idx --format paths hoa sen | wc -l
  3
  $ tracuu-index -d c.idx && ls c.idx | grep -c generation
  1

It does the same with a configuration file, and with folders that are named:
Needs: /usr/bin/python3 -c 'import xapian'

  $ /usr/bin/python3 format.py c.idx 7 && tracuu-index -q --config=tracuu.conf && tracuu -d c.idx --format paths hoa sen | wc -l
  3
  $ /usr/bin/python3 format.py c.idx 7 && tracuu-index -q -d c.idx laws && tracuu -d c.idx --format paths hoa sen | wc -l
  3
  $ /usr/bin/python3 format.py c.idx 7 && tracuu-index -q -d c.idx --rebuild && tracuu -d c.idx --format paths hoa sen | wc -l
  3

A folder that is away, or empty all of a sudden, keeps the old index until it is back:
Needs: /usr/bin/python3 -c 'import xapian'

  $ /usr/bin/python3 format.py c.idx 7 && mv laws away && tracuu-index -q -d c.idx
  ! tracuu-index: The folder $HOME/laws does not exist; what is indexed of it is kept.
  [4]
  $ mkdir laws && tracuu-index -q -d c.idx
  ! tracuu-index: The index built anew would have 0 documents instead of 3: the old one stays. Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink.
  [4]
  $ rmdir laws && mv away laws && tracuu-index -q -d c.idx && tracuu -d c.idx --format paths hoa sen | wc -l
  3

Whoever wants to choose the night says so; an index of a newer program is never touched:
Needs: /usr/bin/python3 -c 'import xapian'

  $ /usr/bin/python3 format.py c.idx 7 && tracuu-index -d c.idx --format-upgrade=ask 2>&1 | sed 's/writes format [0-9]*/writes format N/'
  tracuu-index: c.idx has index format 7, and this program writes format N. Build it anew with tracuu-index -d 'c.idx' --rebuild.
  $ /usr/bin/python3 format.py c.idx 999 && for p in tracuu-index 'tracuu sen'; do $p -d c.idx 2>&1 | sed 's/formats [0-9]* to [0-9]*/formats N to M/'; done
  tracuu-index: c.idx has index format 999 of a newer program; this one reads formats N to M. Install the newer program, or build the index anew with tracuu-index -d 'c.idx' --rebuild.
  tracuu: c.idx has index format 999 of a newer program; this one reads formats N to M. Install the newer program, or build the index anew with tracuu-index -d 'c.idx' --rebuild.
