Indexes that other machines serve are searched as one, in the order of one index of all documents.
Needs: command -v xapian-tcpsrv >/dev/null

  $ mkdir a b c; i=0; for f in $(ls $SAMPLES/* | grep -v README); do i=$((i + 1)); case $((i % 3)) in 0) cp -r $f a;; 1) cp -r $f b;; 2) cp -r $f c;; esac; done; for d in a b c; do tracuu-index -q -d $d.idx $d; done; tracuu-index -q -d all.idx a b c
  $ printf 'luân chuyển cán bộ\nđất đai\ntype:NQ nghị quyết\n"cán bộ"\nnghi quyet\nluan chuyen can bo\n113/NQ-CP\nban hành quy chế\nagency:BCTTW\nluật đất đai\n' >queries
  $ tracuu -d all.idx --batch=queries -n 20 --format=tsv >one; python3 $TOP/tests/remote/run.py a.idx b.idx c.idx -- --batch=queries -n 20 --format=tsv >three; cmp one three && wc -l <one
  147
  ! tracuu: query 9: No document here has “BCTTW” in the name of its issuer.
  ! tracuu: query 10: Preferred: Luật (-t L).
  ! tracuu: query 9: No document here has “BCTTW” in the name of its issuer.
  ! tracuu: query 10: Preferred: Luật (-t L).
  $ for sort in newest oldest added; do tracuu -d all.idx --sort $sort --format=paths nghị quyết >one; python3 $TOP/tests/remote/run.py a.idx b.idx c.idx -- --sort $sort --format=paths nghị quyết >three; diff one three; done

A query costs six round trips at most once its hosts are reached, however many they are.

  $ for q in 'luân chuyển cán bộ' 'đất đai' 'nghị quyết ban hành quy chế' 'type:NQ nghị quyết'; do python3 $TOP/tests/remote/run.py --rounds=6 a.idx b.idx c.idx -- -n 3 --format=paths "$q" | tail -1; done
  at most 6 round trips
  at most 6 round trips
  at most 6 round trips
  at most 6 round trips
  ! tracuu: Preferred: Nghị quyết (-t NQ).

A host that is not there is named, and what the others have is found.

  $ python3 $TOP/tests/remote/run.py --lost=closed a.idx b.idx c.idx -- -n 1 --format=paths '"luân chuyển"'
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: tcp://HOST4 cannot be reached: Connection refused. The answer is without its documents.
  $ python3 $TOP/tests/remote/run.py --lost=closed a.idx b.idx c.idx -- -n 1 --json '"luân chuyển"' | grep summary | sed 's/"ms":[0-9.]*/"ms":0/'
  {"v":1,"summary":{"query":"\"luân chuyển\"","shown":1,"offset":0,"total":2,"exact":true,"incomplete":"hosts","missing":["tcp://HOST4"],"ms":0,"notices":["tcp://HOST4 cannot be reached: Connection refused. The answer is without its documents."],"notice_codes":["lost-host"]}}
  $ python3 $TOP/tests/remote/run.py --lost=closed a.idx b.idx c.idx -- '"chuyển luân bộ cán"'
  Nothing was found.
  tcp://HOST4 cannot be reached: Connection refused. The answer is
  without its documents.
  [1]

So is one that says nothing, one that says nonsense, and one that hangs up in the middle.

  $ python3 $TOP/tests/remote/run.py --lost=silent a.idx b.idx c.idx -- --timeout=2 -n 1 --format=paths '"luân chuyển"'
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: tcp://HOST4 did not answer in time. The answer is without its documents.
  $ python3 $TOP/tests/remote/run.py --lost=nonsense a.idx b.idx c.idx -- -n 1 --format=paths '"luân chuyển"'
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: tcp://HOST4 answers, but not as an index does. The answer is without its documents.
  $ python3 $TOP/tests/remote/run.py --lost=cut a.idx b.idx c.idx -- -n 1 --format=paths '"luân chuyển"'
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: tcp://HOST4 cannot be reached: the connection was closed. The answer is without its documents.

Only when none answers there is nothing to search.

  $ python3 $TOP/tests/remote/run.py --lost=closed -- -n 1 luân chuyển
  ! tracuu: tcp://HOST1 cannot be reached: Connection refused.
  [3]
  $ python3 $TOP/tests/remote/run.py --lost=nonsense -- -n 1 luân chuyển
  ! tracuu: tcp://HOST1 answers, but not as an index does.
  [3]

Documents of other machines are shown, with what they say of each other.

  $ python3 $TOP/tests/remote/run.py a.idx b.idx c.idx -- --show 113/NQ-CP | head -3
  CHÍNH PHỦ

  Số: 113/NQ-CP
  $ tracuu -d all.idx --related 113/NQ-CP >one; python3 $TOP/tests/remote/run.py a.idx b.idx c.idx -- --related 113/NQ-CP >three; diff one three && wc -l <one
  12
  $ tracuu -d all.idx --facets=type,year --json nghị quyết | grep -o '"facets".*' >one; python3 $TOP/tests/remote/run.py a.idx b.idx c.idx -- --facets=type,year --json nghị quyết | grep -o '"facets".*' >three; diff one three && wc -l <one
  1
  $ tracuu -d all.idx --diff 113/NQ-CP 97/NQ-CP >one; python3 $TOP/tests/remote/run.py a.idx b.idx c.idx -- --diff 113/NQ-CP 97/NQ-CP >three; diff one three && grep -c . <one
  113

Folders and hosts together are one index, too.

  $ python3 $TOP/tests/remote/run.py a.idx -- -d b.idx -d c.idx -n 1 --format=paths '"luân chuyển"'
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $ python3 $TOP/tests/remote/run.py --lost=closed a.idx -- -d b.idx -d c.idx -n 1 --format=paths '"luân chuyển"'
  $HOME/b/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: tcp://HOST2 cannot be reached: Couldn't connect. The answer is without its documents.
