A folder is forgotten on purpose, while another is an empty mount in the same night: only the first goes:

  $ mkdir a b && for i in 1 2 3; do echo "hoa lan $i" >a/$i.txt; echo "hoa cúc $i" >b/$i.txt; done && tracuu-index -d n.idx a b
  $ mv a full && mkdir a && tracuu-index -d n.idx --forget=b
  ! tracuu-index: $HOME/a is empty, but 3 of its documents are in the index: they are kept. Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink $HOME/a.
  [4]
  $ tracuu -d n.idx --format paths hoa | sort
  $HOME/a/1.txt
  $HOME/a/2.txt
  $HOME/a/3.txt
  $ rmdir a && mv full a && tracuu-index -d n.idx && tracuu -d n.idx --format paths hoa | wc -l && test -e b/1.txt
  3

The same with a configuration file that does not name it any more; --allow-shrink does not forget it:

  $ printf '[index]\npath=%s/c.idx\n\n[folder a]\npath=%s/a\n\n[folder b]\npath=%s/b\n' "$PWD" "$PWD" "$PWD" >both.conf && sed '/folder b/,$d' both.conf >one.conf && tracuu-index --config=both.conf
  $ mv a full && mkdir a && tracuu-index --config=one.conf
  ! tracuu-index: $HOME/b is not in the configuration any more, but in the index: it is kept as it is. If this is meant, run tracuu-index again with --forget=$HOME/b.
  ! tracuu-index: $HOME/a is empty, but 3 of its documents are in the index: they are kept. Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink $HOME/a.
  [4]
  $ tracuu-index --config=one.conf --forget=b/
  ! tracuu-index: $HOME/a is empty, but 3 of its documents are in the index: they are kept. Is the share mounted? If this is meant, run tracuu-index again with --allow-shrink $HOME/a.
  [4]
  $ tracuu -d c.idx --format paths hoa | sort
  $HOME/a/1.txt
  $HOME/a/2.txt
  $HOME/a/3.txt
  $ tracuu-index --config=one.conf --allow-shrink a && tracuu -d c.idx --format paths hoa | wc -l; rmdir a; mv full a
  0

A folder that is gone from the disk is forgotten, too, and several at once:

  $ mkdir d e && echo 'hoa hồng' >d/1.txt && echo 'hoa hồng' >e/1.txt && tracuu-index -d g.idx a d e && rm -r d e && tracuu-index -d g.idx --forget=d --forget="$PWD/e" && tracuu-index -d g.idx && tracuu -d g.idx --format paths hoa | wc -l
  3

What is not a folder of the index, or is still named, is not forgotten:

  $ tracuu-index -d g.idx --forget=nowhere
  ! tracuu-index: The index has no folder $HOME/nowhere to forget; it has $HOME/a.
  [2]
  $ mkdir -p a/sub; tracuu-index -d g.idx --forget=a/sub
  ! tracuu-index: The index has no folder $HOME/a/sub to forget; it has $HOME/a.
  [2]
  $ tracuu-index --config=both.conf && tracuu-index --config=both.conf --forget=b
  ! tracuu-index: $HOME/b cannot be forgotten while it is to be indexed: take it out of the configuration or the command line.
  [2]
  $ tracuu-index -d empty.idx --forget=a
  ! tracuu-index: The index has no folder $HOME/a to forget.
  [2]

A dry run says what would go:

  $ tracuu-index --config=one.conf --forget=b --dry-run | grep deleted | sort && tracuu -d c.idx --format paths cúc | wc -l
  deleted	$HOME/b/1.txt
  deleted	$HOME/b/2.txt
  deleted	$HOME/b/3.txt
  3

It can be the last one, and it goes with a rebuild as well:

  $ tracuu-index --config=one.conf --forget=b --rebuild && tracuu -d c.idx --format paths hoa | wc -l && tracuu-index -d g.idx --forget=a && tracuu -d g.idx hoa >/dev/null
  3
  [1]
  $ tracuu-index -d g.idx
  ! tracuu-index: Name the folders to index: tracuu-index DIR. Later runs remember them.
  [2]
