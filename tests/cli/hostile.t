Files that try to break their reader cost only themselves, each with its reason:

  $ python3 $TOP/tests/cli/hostile.py h
  $ tracuu-index -q --follow --exclude loop --exclude grow -d h.idx h
  [1]
  $ tracuu-index --list=failed -d h.idx | grep -v '/cut/' | cut -f 1,2 | sort
  $HOME/h/bomb.docx	too-large
  $HOME/h/bomb.txt.gz	too-large
  $HOME/h/bomb.txt.gz!/bomb.txt	too-large
  $HOME/h/bomb.zip!/a.txt	too-large
  $HOME/h/laughs.docx	damaged
  $HOME/h/laughs.odt	damaged
  $HOME/h/nested.zip	too-large
  $HOME/h/nested.zip!/4.zip	too-large
  $HOME/h/nested.zip!/4.zip!/3.zip	too-large
  $HOME/h/nested.zip!/4.zip!/3.zip!/2.zip	too-large
  $HOME/h/nested.zip!/4.zip!/3.zip!/2.zip!/1.zip	too-large
  $HOME/h/nodes/fifo.txt	unsupported
  $HOME/h/nodes/nowhere.txt	unreadable
  $HOME/h/nodes/socket.txt	unsupported
  $HOME/h/nodes/zero.txt	unsupported
  $HOME/h/outside.docx	incomplete
  $HOME/h/sealed.doc	encrypted
  $HOME/h/sealed.docx	encrypted
  $HOME/h/sealed.pdf	encrypted
  $HOME/h/sealed.xls	encrypted
  $HOME/h/sealed.zip	encrypted
  $HOME/h/sealed.zip!/a.txt	encrypted
  $ tracuu-index --list -d h.idx | grep -v '/cut/' | grep 'ok$' | cut -f 1 | sort
  $HOME/h/bomb.zip
  $HOME/h/bomb.zip!/b.txt
  $HOME/h/deep.docx
  $HOME/h/deep.html
  $HOME/h/deep.odt
  $HOME/h/good.txt
  $HOME/h/names/ .txt
  $HOME/h/names/%s%n.txt
  $HOME/h/names/-d.txt
  $HOME/h/names/\xff\xfe.txt
  $HOME/h/names/a!
  $HOME/h/names/back\\slash.txt
  $HOME/h/names/esc\x1b[31m.txt
  $HOME/h/names/evil.zip
  $HOME/h/names/evil.zip!/a_/b.txt
  $HOME/h/names/evil.zip!/etc/absolute.txt
  $HOME/h/names/evil.zip!/up.txt
  $HOME/h/names/họa.txt
  $HOME/h/names/new\nline.txt
  $HOME/h/names/quote'".txt
  $HOME/h/names/tab\t.txt
  $HOME/h/names/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.txt

All that could be read is found:

  $ tracuu -d h.idx -n 100 --format paths -0 sen trong đầm | tr -cd '\0' | wc -c
  37

Documents cut short are damaged, or incomplete when something could be read:

  $ tracuu-index --list -d h.idx | grep '/cut/' | sed 's/.*\.//' | sort -u
  doc	compound		damaged
  doc	doc		damaged
  doc	doc	UTF-8	incomplete
  doc	doc	UTF-8	ok
  doc	unknown		unsupported
  docx	docx		damaged
  docx	docx	UTF-8	incomplete
  pdf	pdf		damaged

A reader that goes on for ever, and one that wants all memory, are ended at their limits, and the next file is read:
Needs: ! ldd "$(command -v tracuu-index)" | grep libasan

  $ echo 'hoa sen' >h/loop/z.txt && tracuu-index --max-seconds 2 -j 1 -d loop.idx h/loop; tracuu-index --list -d loop.idx
  $HOME/h/loop/loop.pdf	unknown		timed-out
  $HOME/h/loop/z.txt	text	UTF-8	ok
  ! tracuu-index: $HOME/h/loop/loop.pdf: Reading the document took too long; raise --max-seconds to try again.
  $ echo 'hoa sen' >h/grow/z.txt && tracuu-index --max-memory 192M -j 1 -d grow.idx h/grow; tracuu-index --list -d grow.idx
  $HOME/h/grow/grow.pdf	unknown		out-of-memory
  $HOME/h/grow/z.txt	text	UTF-8	ok
  ! tracuu-index: $HOME/h/grow/grow.pdf: Reading the document needed too much memory; raise --max-memory to try again.

A run that is asked to stop meanwhile ends soon, and its status says so:
Needs: ! ldd "$(command -v tracuu-index)" | grep libasan

  $ tracuu-index -d stop.idx --status stop.json h/loop & pid=$!; until test -e stop.idx/tracuu-segments; do sleep 0.05; done; sleep 0.5; kill $pid; timeout 20 tail --pid=$pid -f /dev/null && wait $pid; echo "status $?"; grep -o '"state":"[a-z]*","exit":[0-9]*' stop.json
  status 143
  "state":"stopped","exit":143
  ! tracuu-index: Stopped by a signal; what was done is kept, and the next run goes on.

They are tried again when the limit is raised, and not before:
Needs: ! ldd "$(command -v tracuu-index)" | grep libasan

  $ touch -d 2001-01-01 h/*/z.txt
  $ tracuu-index --max-seconds 2 --dry-run -d loop.idx | grep pdf; tracuu-index --max-memory 192M --dry-run -d grow.idx | grep pdf
  [1]
  $ tracuu-index --max-seconds 3 --dry-run -d loop.idx | grep pdf; tracuu-index --max-memory 200M --dry-run -d grow.idx | grep pdf
  try again	$HOME/h/loop/loop.pdf
  try again	$HOME/h/grow/grow.pdf

Real documents cut short do no harm either:
Needs: test -d "$TRACUU_DATA/office"

  $ python3 $TOP/tests/cli/hostile.py real $(find "$TRACUU_DATA/office" "$TRACUU_DATA/legacy" "$TRACUU_DATA/gazette-pdf" -name '[0-9a-z]*.doc' -size -99k -o -name '[0-9a-z]*.docx' -size -99k -o -name '[0-9a-z]*.pdf' -size -99k | sort | awk -F. '{ if (n[$NF]++ < 2) print }')
  $ tracuu-index -q -d real.idx real
  [1]
  $ tracuu-index --list -d real.idx | sed 's/.*\.//' | sort -u
  doc	compound		damaged
  docx	docx		damaged
  docx	docx	UTF-8	incomplete
  pdf	pdf		damaged
  pdf	pdf	TCVN3	incomplete
