A host that breaks while it answers is left out and named; only when none answers there is nothing to search.
Needs: command -v xapian-tcpsrv >/dev/null

  $ mkdir a b c; i=0; for f in $(ls $SAMPLES/* | grep -v README); do i=$((i + 1)); case $((i % 3)) in 0) cp -r $f a;; 1) cp -r $f b;; 2) cp -r $f c;; esac; done; for d in a b c; do tracuu-index -q -d $d.idx $d; done

It dies, hangs, or says what is wrong with its index.

  $ for how in dies hangs corrupt; do python3 $TOP/tests/remote/run.py --breaks=$how a.idx b.idx c.idx -- --timeout=2 -n 2 --format=paths 'cán bộ'; done
  $HOME/b/nghi-dinh-182-2026-nd-cp.txt
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $HOME/b/nghi-dinh-182-2026-nd-cp.txt
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $HOME/b/nghi-dinh-182-2026-nd-cp.txt
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: tcp://HOST3 cannot be reached: the connection was closed. The answer is without its documents.
  ! tracuu: tcp://HOST3 did not answer in time. The answer is without its documents.
  ! tracuu: tcp://HOST3 reports an error: Data block 7 is of another \x1b[31mtable. The answer is without its documents.
  $ python3 $TOP/tests/remote/run.py --breaks=corrupt a.idx b.idx c.idx -- -n 1 --json 'cán bộ' | grep summary | sed 's/"ms":[0-9.]*/"ms":0/'
  {"v":1,"summary":{"query":"cán bộ","shown":1,"offset":0,"total":13,"exact":true,"incomplete":"hosts","missing":["tcp://HOST3"],"ms":0,"notices":["tcp://HOST3 reports an error: Data block 7 is of another \\x1b[31mtable. The answer is without its documents."],"notice_codes":["lost-host"]}}
  $ python3 $TOP/tests/remote/run.py --breaks=corrupt a.idx -- -n 1 'cán bộ'
  ! tracuu: tcp://HOST1 is damaged (tcp://HOST1: Data block 7 is of another \x1b[31mtable). Build it anew with tracuu-index --rebuild.
  [3]

Its index moved on, or was replaced: it is asked once more, and nothing is missing.

  $ python3 $TOP/tests/remote/run.py a.idx b.idx c.idx -- -n 20 --format=paths 'cán bộ' >whole; grep -c /c/ whole
  6
  $ python3 $TOP/tests/remote/run.py --breaks=modified a.idx b.idx c.idx -- -n 20 --format=paths 'cán bộ' | cmp - whole
  $ python3 $TOP/tests/remote/run.py --meanwhile='tracuu-index -q --rebuild -d c.idx c' a.idx b.idx c.idx -- -n 20 --format=paths 'cán bộ' | cmp - whole
  $ python3 $TOP/tests/remote/run.py --breaks=modified a.idx -- -n 1 --format=paths 'cán bộ'
  $HOME/a/thong-tu-65-2026-tt-bca.txt

Not for ever.

  $ python3 $TOP/tests/remote/run.py --breaks=moving a.idx b.idx c.idx -- -n 20 --format=paths 'cán bộ' | grep -c /c/
  0
  ! tracuu: tcp://HOST3 changed while it was being read. The answer is without its documents.
  [1]
  $ python3 $TOP/tests/remote/run.py --breaks=moving a.idx -- -n 1 'cán bộ'
  ! tracuu: tcp://HOST1 changed while it was being read. It is being written; ask again.
  [3]

So it is where there are folders, too.

  $ for how in dies corrupt modified; do python3 $TOP/tests/remote/run.py --breaks=$how c.idx -- -d a.idx -d b.idx -n 2 --format=paths 'cán bộ'; done
  $HOME/b/nghi-dinh-182-2026-nd-cp.txt
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $HOME/b/nghi-dinh-182-2026-nd-cp.txt
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $HOME/b/nghi-dinh-182-2026-nd-cp.txt
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: tcp://HOST1 cannot be reached: Connection closed unexpectedly. The answer is without its documents.
  ! tracuu: tcp://HOST1 reports an error: Data block 7 is of another \x1b[31mtable. The answer is without its documents.
  $ python3 $TOP/tests/remote/run.py --breaks=corrupt a.idx b.idx c.idx -- --show 113/NQ-CP | head -3
  CHÍNH PHỦ

  Số: 113/NQ-CP
