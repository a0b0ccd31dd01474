Options may follow the words, and quotes that the shell took are understood:

  $ tracuu 'bảo hiểm xã hội' --from 2024 -n 2 --format paths
  $SAMPLES/nghi-quyet-89-2025-ubtvqh15.txt
  $SAMPLES/nghi-quyet-78-2025-ubtvqh15.txt
  $ tracuu --format paths bảo hiểm xã hội -"y tế" -n 50 >1; tracuu --format paths -n 50 'bảo hiểm xã hội -"y tế"' >2; cmp 1 2 && wc -l <1
  47
  $ tracuu --format paths type:"nghị quyết" đất -n 50 >1; tracuu --format paths -t NQ đất -n 50 >2; cmp 1 2 && wc -l <1
  4
  $ tracuu --format paths -- lương -n >1; tracuu --format paths 'lương -n' >2; cmp 1 2 && wc -l <1
  10

A reader that leaves early is no error:

  $ tracuu -n 50 --no-pager đất | head -n 1 >/dev/null; tracuu -n 50 --no-pager đất >all; head -c 20 all | wc -c
  20
  $ (tracuu -n 50 đất; echo $? >status) | true; cat status
  0

Output that cannot be written is an error:

  $ tracuu đất >/dev/full
  ! tracuu: Standard output could not be written: No space left on device.
  [3]
  $ tracuu --help >/dev/full
  ! tracuu: Standard output could not be written: No space left on device.
  [3]

Colors only when they are wanted; never a pager when the output is no terminal:

  $ PAGER='echo paged' tracuu -n 50 đất | grep -c paged
  0
  [1]
  $ tracuu -n 1 đất | grep -c "$(printf '\033')"
  0
  [1]
  $ tracuu -n 1 --color=always đất | grep -c "$(printf '\033\[1;31m')" >n; test $(cat n) -gt 0 && echo colored
  colored

A file name cannot break a line or drive the terminal, and keeps its bytes for programs:

  $ mkdir odd && cp $SAMPLES/nghi-quyet-97-nq-cp.txt "$(printf 'odd/a\nb\033[31m\377.txt')" && tracuu-index -q -d ix odd
  $ tracuu -d ix nghị quyết --no-pager | sed -n '/odd/p'
      $HOME/odd/a\nb\x1b[31m\xff.txt
  $ tracuu -d ix nghị quyết --format=tsv | cut -f 9
  $HOME/odd/a\nb\x1b[31m\xff.txt
  $ tracuu -d ix nghị quyết -0 | xargs -0 ls -b | sed 's|.*/||'
  a\nb\033[31m\377.txt
  $ tracuu -d ix nghị quyết --json | head -n 1 | /usr/bin/python3 -c '
  > import base64, json, sys
  > o = json.loads(sys.stdin.read())
  > print(ascii(o["path"].split("/")[-1]), base64.b64decode(o["path_base64"]).split(b"/")[-1])'
  'a\nb\x1b[31m\ufffd.txt' b'a\nb\x1b[31m\xff.txt'

Every line of JSON and TSV is whole, whatever the query:

  $ for q in đất thuế '"bảo hiểm"' 'số' 'a OR b' 2020 '"'; do tracuu --json --explain --facets "$q" 2>/dev/null; done | /usr/bin/python3 -c '
  > import json, sys
  > print({json.loads(line)["v"] for line in sys.stdin})'
  {1}
  $ tracuu --format=tsv -n 50 đất | awk -F '\t' '{ print NF }' | sort -u
  12

A batch goes on after a query that it cannot run, and says so in its status:

  $ printf 'đất\n"mở\n\nlương\n' | tracuu --batch=- --format=tsv -n 1 | cut -f 1,2
  1	1
  4	1
  ! tracuu: query 2: The quotation mark at character 1 is never closed; add a second one or leave it out.
  !   "mở
  !   ^
  $ printf 'đất\n"mở\n' | tracuu --batch=- --json -n 1 | /usr/bin/python3 -c '
  > import json, sys
  > for o in map(json.loads, sys.stdin):
  >     print(o["query_no"], sorted(o.get("summary", {"rank": o.get("rank")})))'
  1 ['rank']
  1 ['exact', 'ms', 'offset', 'query', 'shown', 'total']
  2 ['error', 'error_code', 'exit_code', 'query']
  ! tracuu: query 2: The quotation mark at character 1 is never closed; add a second one or leave it out.
  !   "mở
  !   ^
  $ printf 'quy hoạch đất rừng\n"mở\n' | tracuu --batch=- --format=paths -n 1
  $SAMPLES/quyet-dinh-991-qd-ubnd-binh-phuoc.txt
  ! tracuu: query 2: The quotation mark at character 1 is never closed; add a second one or leave it out.
  !   "mở
  !   ^
  [2]
  $ printf 'xyzzyplugh\n' >q; tracuu --batch=q --format=tsv
  [1]
  $ printf 'xyzzyplugh\nđất\n' >q; tracuu --batch=q --format=paths -n 1 | wc -l
  1
  $ tracuu --batch=nowhere
  ! tracuu: The file of queries nowhere cannot be opened: No such file or directory.
  [2]
  $ mkdir folder; tracuu --batch=folder
  ! tracuu: The file of queries folder cannot be opened: Is a directory.
  [2]
  $ printf 'đất\n' | tracuu --batch=- -n 1 | head -n 1
  Query 1: đất

Filters alone list what passes them:

  $ tracuu -t CT --sort newest --format=paths
  $SAMPLES/chi-thi-21-ct-ttg.txt
  $SAMPLES/chi-thi-16-2005-ct-ub-can-tho.txt
  $ tracuu -t CT --from 2006 --to 2007
  Nothing was found.
  [1]

Facets count all matches, explanations add up to the score:

  $ tracuu -n 1 --facets=type --json đất | tail -n 1 | /usr/bin/python3 -c '
  > import json, sys
  > s = json.loads(sys.stdin.read())["summary"]
  > print(sum(v["count"] for v in s["facets"]["type"]) <= s["total"], list(s["facets"]))'
  True ['type']
  $ tracuu --explain --json đất | /usr/bin/python3 -c '
  > import json, sys
  > results = [o for o in map(json.loads, sys.stdin) if "features" in o]
  > print(all(abs(sum(f["value"] * f["weight"] for f in o["features"]) - o["score"]) < 0.001 * abs(o["score"]) + 0.001 for o in results))'
  True

An index that is not there, or is something else:

  $ tracuu -d nowhere đất
  ! tracuu: There is no index at nowhere.
  ! Make it, here of the documents in ~/Documents:
  !   tracuu-index -d 'nowhere' ~/Documents
  ! Or name another index with --index=DIR.
  [3]
  $ mkdir plain; tracuu -d plain đất
  ! tracuu: There is no index at plain.
  ! Make it, here of the documents in ~/Documents:
  !   tracuu-index -d 'plain' ~/Documents
  ! Or name another index with --index=DIR.
  [3]
  $ echo >file; tracuu -d file đất
  ! tracuu: file is not an index of Tracuu.
  [3]
  $ tracuu -d tcp://127.0.0.1:1 đất
  ! tracuu: tcp://127.0.0.1:1 cannot be reached: Connection refused.
  [3]

Several indexes are searched as one:

  $ mkdir one other; cp $SAMPLES/nghi-quyet-97-nq-cp.txt one; cp $SAMPLES/nghi-quyet-113-nq-cp.txt other
  $ tracuu-index -q -d ix1 one; tracuu-index -q -d ix2 other
  $ tracuu -d ix1 -d ix2 nghị quyết --format=paths | sort
  $HOME/one/nghi-quyet-97-nq-cp.txt
  $HOME/other/nghi-quyet-113-nq-cp.txt

A batch over several indexes, one of which another program serves by TCP, by its folder:

  $ port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
  > setsid xapian-tcpsrv --quiet --interface 127.0.0.1 --port $port ix2 >server 2>&1 & server=$!
  > for try in 1 2 3 4 5 6 7 8 9; do tracuu -d tcp://127.0.0.1:$port --format=paths nghị >nothing 2>&1 && break; sleep 0.2; done
  > printf 'nghị quyết 97\nnghị quyết 113\n' | tracuu -d ix1 -d tcp://127.0.0.1:$port --batch=- -n 1 --format=paths
  > tracuu -d tcp://127.0.0.1:$port --sort oldest --format=paths '"nghị quyết"'
  > tracuu -d tcp://127.0.0.1:$port --show 113/NQ-CP | head -1
  > kill $server; wait $server 2>nothing
  > tracuu -d tcp://127.0.0.1:$port nghị quyết 2>&1 | sed "s/$port/PORT/"
  $HOME/one/nghi-quyet-97-nq-cp.txt
  $HOME/other/nghi-quyet-113-nq-cp.txt
  $HOME/other/nghi-quyet-113-nq-cp.txt
  CHÍNH PHỦ
  tracuu: tcp://127.0.0.1:PORT cannot be reached: Connection refused.

Every option of --help is completed:

  $ tracuu --help=all | grep -oE '^  (-., |    )--[a-z-]+' | sed 's/.*--/--/' >options; wc -l <options
  48
  $ tracuu --completion=bash >bash; for o in $(cat options); do grep -q -- "[ ']$o[ =']" bash || echo $o not completed; done
