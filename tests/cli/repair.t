The repair that a damaged index asks for works as the manual page writes it, with a configuration file:

  $ mkdir laws && echo 'hoa sen một' >laws/1.txt && echo 'hoa sen hai' >laws/2.txt
  $ printf '[index]\npath=%s/c.idx\n\n[folder laws]\npath=%s/laws\n' "$PWD" "$PWD" >tracuu.conf && tracuu-index --config=tracuu.conf
  $ truncate -s 5000 c.idx/tracuu-generation-*/postlist.glass; tracuu-index --config=tracuu.conf
  ! tracuu-index: $HOME/c.idx is damaged (EOF reading block 0). Build it anew with tracuu-index --rebuild.
  [5]
  $ sed -n "s|^.Dl \(tracuu-index --config=\)[^ ]* \(--rebuild\)|\1tracuu.conf \2|p" "$TOP/indexer/tracuu-operations.7" >repair && cat repair && sh repair && tracuu -d c.idx --format paths hoa sen | sort && tracuu-index -d c.idx --check
  tracuu-index --config=tracuu.conf --rebuild
  $HOME/laws/1.txt
  $HOME/laws/2.txt

Without one the folders are asked for, when they cannot be read from the index:

  $ truncate -s 5000 c.idx/tracuu-generation-*/postlist.glass; tracuu-index -d c.idx --rebuild
  ! tracuu-index: Name the folders to index (tracuu-index --rebuild DIR), they cannot be read from it: c.idx is damaged (EOF reading block 0). Build it anew with tracuu-index --rebuild.
  [5]
  $ tracuu-index -d c.idx --rebuild laws && tracuu -d c.idx --format paths hoa sen | wc -l
  2

The next run takes an index of an older format for what it is, builds it anew from the folders that it remembers, and says so:
Needs: /usr/bin/python3 -c 'import xapian'

  $ cat >format.py <<END
  > import glob, sys, xapian
  > db = xapian.WritableDatabase(glob.glob(sys.argv[1] + '/tracuu-generation-*')[0], xapian.DB_OPEN)
  > db.set_metadata('version', sys.argv[2])
  > db.commit()
  > END
  $ echo 'hoa sen ba' >laws/3.txt && /usr/bin/python3 format.py c.idx 6 && tracuu -d c.idx sen 2>&1 | sed 's/formats [0-9]* to [0-9]*/formats N to M/'
  tracuu: c.idx has index format 6, which is too old for this program: it reads formats N to M. Build it anew with tracuu-index --rebuild.
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
  tracuu-index: c.idx has index format 7, and this program writes format N. Build it anew with tracuu-index --rebuild.
  $ /usr/bin/python3 format.py c.idx 999 && for p in tracuu-index 'tracuu sen'; do $p -d c.idx 2>&1 | sed 's/formats [0-9]* to [0-9]*/formats N to M/'; done
  tracuu-index: c.idx has index format 999 of a newer program; this one reads formats N to M. Install the newer program, or build the index anew with tracuu-index --rebuild.
  tracuu: c.idx has index format 999 of a newer program; this one reads formats N to M. Install the newer program, or build the index anew with tracuu-index --rebuild.
