An empty index is made from an empty folder:

  $ mkdir empty && tracuu-index -d e.idx empty

New, changed and vanished files are seen by the next run:

  $ mkdir d && echo 'hoa sen nở' >d/1.txt && echo 'hoa mai vàng' >d/2.txt && tracuu-index -q -d d.idx d && tracuu -d d.idx --format paths hoa
  $HOME/d/1.txt
  $HOME/d/2.txt
  $ echo 'hoa đào' >d/3.txt && echo 'quả mận chín' >d/2.txt && rm d/1.txt && touch -d '1 hour ago' d/* && tracuu-index -q --allow-shrink -d d.idx d && tracuu -d d.idx --format paths hoa
  $HOME/d/3.txt

A run with nothing to do says so and exits with 0:

  $ tracuu-index -d d.idx d

A dry run changes nothing:

  $ echo 'hoa cúc' >d/4.txt && tracuu-index --dry-run -d d.idx d && tracuu -d d.idx cúc
  new	$HOME/d/4.txt
  Nothing was found.
  [1]

A folder that is missing stops the run and keeps the index:

  $ tracuu-index -q -d d.idx nowhere
  ! tracuu-index: The folder $HOME/nowhere does not exist.
  [4]
  $ tracuu -d d.idx --format paths mận
  $HOME/d/2.txt

A folder that lost most of its files looks like an accident; nothing is deleted:

  $ mkdir many && for i in 1 2 3 4 5 6 7 8 9; do echo "hoa $i" >many/$i.txt; done && tracuu-index -q -d many.idx many && rm many/[1-8].txt && tracuu-index -q -d many.idx many
  ! tracuu-index: 8 of the 9 documents of $HOME/many are gone, more than 20 %: they are kept. If this is meant, run tracuu-index again with --allow-shrink $HOME/many.
  [4]
  $ tracuu -d many.idx -n 20 --format paths hoa | wc -l
  9

Bad files cost only themselves:

  $ mkdir bad && echo 'hoa sen' >bad/good.txt && : >bad/empty.txt && head -c 3000 /dev/urandom >bad/random.txt && printf 'hoa \377\376 sen\n' >bad/invalid.txt
  $ printf 'hoa sen\n' >"bad/new
  > line.txt" && ln -s loop bad/loop && mkdir bad/dir.txt
  $ tracuu-index -q -d bad.idx bad
  [1]
  $ tracuu-index --list=failed -d bad.idx
  $HOME/bad/empty.txt	empty	The file is empty.
  $HOME/bad/random.txt	binary	The file is named like text, but its content is not text.
  $ tracuu -d bad.idx --format paths -0 hoa sen | tr '\0' ';'
  $HOME/bad/good.txt;$HOME/bad/new
  line.txt;$HOME/bad/invalid.txt;

A file that may not be read is told, with its permissions as the likely reason, and tried again the next time:
Needs: test "$(id -u)" != 0 || setpriv --bounding-set=-all true

  $ cat >unprivileged <<'END'
  > test "$(id -u)" != 0 && exec "$@"
  > exec setpriv --bounding-set=-all "$@"
  > END
  $ mkdir locked && echo 'hoa sen' >locked/open.txt && echo 'hoa mai' >locked/closed.txt && chmod 0 locked/closed.txt
  $ sh unprivileged tracuu-index -d locked.idx locked
  ! tracuu-index: $HOME/locked/closed.txt: The file could not be opened or read; check its permissions.
  [1]
  $ tracuu -d locked.idx --format paths hoa
  $HOME/locked/open.txt
  $ chmod 644 locked/closed.txt && sh unprivileged tracuu-index -d locked.idx locked && tracuu -d locked.idx --format paths hoa mai | head -n 1
  $HOME/locked/closed.txt

Documents are read where /proc is not mounted, as in a bare chroot:
Needs: unshare -m sh -c 'umount -l /proc && tracuu-index --version >/dev/null'

  $ unshare -m sh -c 'umount -l /proc && tracuu-index -d noproc.idx bad/dir.txt locked' && tracuu -d noproc.idx --format paths hoa mai | head -n 1
  $HOME/locked/closed.txt

An index that is not one is refused:

  $ mkdir notindex && echo hello >notindex/file && tracuu -d notindex hoa
  ! tracuu: notindex is not an index of Tracuu.
  [3]
  $ tracuu-index -q -d notindex d
  ! tracuu-index: notindex is not an index of Tracuu.
  [5]
  $ cat notindex/file
  hello

An index that does not exist:

  $ tracuu -d nothere hoa
  ! tracuu: There is no index at nothere.
  ! Make it, here of the documents in ~/Documents:
  !   tracuu-index -d 'nothere' ~/Documents
  ! Or name another index with --index=DIR.
  [3]

A check of a whole index is silent or says that all is well:

  $ tracuu-index --check -d d.idx

An unknown option:

  $ tracuu-index --frobnicate d
  ! tracuu-index: There is no option --frobnicate. See tracuu-index --help.
  [2]

Documents inside files are there after the first run, whatever the files are called, alone or among others:

  $ mkdir hold && python3 -c "import zipfile; zipfile.ZipFile('hold/ho so', 'w').writestr('thu/1.txt', 'hoa gạo'); zipfile.ZipFile('hold/b.cbz', 'w').writestr('2.txt', 'hoa gạo')" && tracuu-index -q -d hold.idx hold && tracuu -d hold.idx --format paths gạo | sort
  $HOME/hold/b.cbz!/2.txt
  $HOME/hold/ho so!/thu/1.txt
  $ echo 'hoa gạo' >hold/3.txt && tracuu-index -q -d hold2.idx hold && tracuu -d hold2.idx --format paths gạo | sort && tracuu-index -d hold2.idx && tracuu-index --check -d hold2.idx
  $HOME/hold/3.txt
  $HOME/hold/b.cbz!/2.txt
  $HOME/hold/ho so!/thu/1.txt

A file is found by the words of its name, joined or spaced, also after it was called otherwise:

  $ mkdir named && echo 'vật nuôi' >named/BienBanHop_GiaoBan-T8.txt && echo 'cây trồng' >'named/Bien ban hop giao ban thang 7.txt' && echo 'thủy lợi' >named/congvan2025.txt && cp $TOP/tests/fuzz/seeds/fuzz_format_image/png named/519-TTr-CAT-PC06.png && touch -d '1 hour ago' named/* && tracuu-index -q -d named.idx named
  [1]
  $ tracuu -d named.idx --format paths bien ban hop giao ban | sort
  $HOME/named/Bien ban hop giao ban thang 7.txt
  $HOME/named/BienBanHop_GiaoBan-T8.txt
  $ tracuu -d named.idx --format paths BienBanHop && tracuu -d named.idx --format paths cong van 2025 && tracuu -d named.idx --format paths 519/TTr-CAT-PC06 && tracuu -d named.idx --format paths path:giao path:t8
  $HOME/named/BienBanHop_GiaoBan-T8.txt
  $HOME/named/congvan2025.txt
  $HOME/named/519-TTr-CAT-PC06.png
  $HOME/named/BienBanHop_GiaoBan-T8.txt
  $ mv named/congvan2025.txt named/TheLePhi.txt && tracuu-index -d named.idx && tracuu -d named.idx --format paths the le phi; tracuu -d named.idx --format paths congvan2025
  $HOME/named/TheLePhi.txt
  [1]
  $ mkdir named/quet && mv named/519-TTr-CAT-PC06.png named/quet/ && tracuu-index -q -d named.idx; tracuu -d named.idx --format paths path:quet 519
  $HOME/named/quet/519-TTr-CAT-PC06.png
  $ cp $TOP/tests/fuzz/seeds/fuzz_format_image/png named/SoDoDat.png && touch -d '1 hour ago' named/SoDoDat.png && tracuu-index -q -d named.idx; mv named/SoDoDat.png named/quet/ && tracuu-index -q -d named.idx; tracuu -d named.idx --format paths path:quet so do dat
  $HOME/named/quet/SoDoDat.png
