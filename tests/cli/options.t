Types by code or by name, marks optional:

  $ tracuu --format paths -t TTLT thuế
  [1]
  $ tracuu --format paths -t "nghị định" --all lương tối thiểu | sort
  $SAMPLES/nghi-dinh-182-2026-nd-cp.txt
  $SAMPLES/nghi-dinh-38-2022-nd-cp.txt
  $SAMPLES/nghi-dinh-93-2006-nd-cp.txt
  $ tracuu --format paths -t "nghi quyet" --all bảo hiểm | sort
  $SAMPLES/nghi-quyet-113-nq-cp.txt
  $SAMPLES/nghi-quyet-17-2022-ubtvqh15.txt
  $SAMPLES/nghi-quyet-78-2025-ubtvqh15.txt
  $SAMPLES/nghi-quyet-89-2025-ubtvqh15.txt
  $ tracuu --format paths --type QĐ --all sử dụng đất | sort
  $SAMPLES/quyet-dinh-02302-qd-ubnd-ca-mau.html
  $SAMPLES/quyet-dinh-44-2008-qd-ubnd-da-nang.txt
  $SAMPLES/quyet-dinh-75-2002-qd-ub-can-tho.txt
  $SAMPLES/quyet-dinh-991-qd-ubnd-binh-phuoc.txt

A field and words in one argument, and an index named in three ways, mean what they mean apart:

  $ tracuu --count 'format:html quy định'; tracuu --count format:html quy định; tracuu --count 'dinhdang:text thuế'; tracuu --count 'kind:văn bản lệ phí'; tracuu --count 'added:today thuế'
  5
  5
  11
  8
  13
  $ tracuu --count lệ phí; tracuu --count -d "$TRACUU_INDEX" -d "$TRACUU_INDEX/" -d "$TRACUU_INDEX/../index" lệ phí
  8
  8
  $ tracuu 'lệ NEAR/0 phí'
  ! tracuu: NEAR at character 4 wants a distance of at least 1 syllable: NEAR/1 finds neighbours.
  !   lệ NEAR/0 phí
  !      ^^^^^^
  [2]

Dates narrow by the date of issue:

  $ tracuu --format paths --from 6/2012 --to 6/2012 hội nghị
  $SAMPLES/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $ tracuu --format paths --to 2002 thuế | sort
  $SAMPLES/quyet-dinh-1141-tc-qd-cdkt.txt
  $SAMPLES/quyet-dinh-144-2002-qd-btc.txt
  $SAMPLES/quyet-dinh-75-2002-qd-ub-can-tho.txt
  $SAMPLES/thong-tu-116-2002-tt-btc.txt
  $SAMPLES/thong-tu-117-2000-tt-btc.txt
  $SAMPLES/thong-tu-40-2000-tt-btc.txt
  $ tracuu --format paths --from 5/4/2024 --to 2024-04-12 kính gửi | sort
  $SAMPLES/cong-van-225-ttg-nn.txt
  $SAMPLES/cong-van-2450-vpcp-kgvx.txt

A day that does not exist is an error:

  $ tracuu --from 31/2/2012 thuế
  ! tracuu: --from: There is no such day as "31/2/2012".
  ! Try 'tracuu --help'.
  [2]

The newest first, the oldest first, over documents that hold every word:

  $ tracuu -n 4 --sort newest --format tsv bảo hiểm y tế | cut -f 2-4
  21/CT-TTg	CT	2026-05-20
  113/NQ-CP	NQ	2026-04-25
  89/2025/UBTVQH15	NQ	2025-07-10
  $ tracuu -n 3 --sort oldest --format tsv bảo hiểm y tế | cut -f 2-4
  89/2025/UBTVQH15	NQ	2025-07-10
  113/NQ-CP	NQ	2026-04-25
  21/CT-TTg	CT	2026-05-20

Of branches one is enough, in every order; words beside them must be there:

  $ for sort in relevance newest oldest; do for query in 'luân chuyển OR hạn mặn' 'luân chuyển' 'hạn mặn' 'thông báo (luân chuyển OR hạn mặn)'; do
  >   tracuu --count --sort $sort "$query"; done; done
  3
  2
  1
  2
  3
  2
  1
  1
  3
  2
  1
  1

Of two that answer alike the newer comes first, unless newness is to count for nothing:

  $ mkdir r && for y in 2004 2024; do
  >   printf 'BỘ NỘI VỤ\nSố: 1/BNV-VP\n\nHà Nội, ngày 05 tháng 3 năm %s\n\nKính gửi: Các cơ quan.\n\nViệc luân chuyển cán bộ.\n' $y >r/$y.txt
  > done; tracuu-index -q -d recent r
  $ for days in 365 36500 0; do tracuu -d recent --recency $days --format paths luân chuyển cán bộ; done
  $HOME/r/2024.txt
  $HOME/r/2004.txt
  $HOME/r/2024.txt
  $HOME/r/2004.txt
  $HOME/r/2004.txt
  $HOME/r/2024.txt
  $ tracuu -d recent --format paths luân chuyển cán bộ
  $HOME/r/2024.txt
  $HOME/r/2004.txt

Limit and offset cut the same list:

  $ tracuu -n 4 --format paths thuế nhập khẩu >4; tracuu -n 2 --offset 2 --format paths thuế nhập khẩu >2; tail -n 2 4 | cmp - 2 && wc -l <2
  2

--all asks for every word, --strict for the marks as typed:

  $ tracuu --all --format paths hoán đổi ngày làm việc
  $SAMPLES/cong-van-2450-vpcp-kgvx.txt
  $ tracuu --strict -n 3 --format paths luan chuyen
  [1]

Paths can end in NUL for xargs:

  $ tracuu -0 -n 1 --format paths văn thư | tr '\0' '\n'
  $SAMPLES/nghi-dinh-30-2020-nd-cp.html

JSON lines:

  $ tracuu --json -n 1 'công tác văn thư' | /usr/bin/python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     o = json.loads(line)
  >     print(o["summary"].keys() if "summary" in o else {k: o[k] for k in ("v", "rank", "number", "type", "issued", "title")})'
  {'v': 1, 'rank': 1, 'number': '30/2020/NĐ-CP', 'type': 'Nghị định', 'issued': '2020-03-05', 'title': 'Về công tác văn thư'}
  dict_keys(['query', 'shown', 'offset', 'total', 'exact', 'ms'])

Tab-separated values have one line a result:

  $ tracuu --format tsv --all thuế suất ưu đãi | cut -f 1-5,7
  1	144/2002/QĐ/BTC	QĐ	2002-11-22	Bộ Tài chính	1
  2	40/2000/TT/BTC	TT	2000-05-15	Bộ Tài chính	

A batch answers one query a line and carries its number:

  $ printf 'thuế suất phôi thép\nxyzzyplugh\nvăn thư\n' | tracuu --batch=- --json -n 1 | /usr/bin/python3 -c '
  > import json, sys
  > for line in sys.stdin:
  >     o = json.loads(line)
  >     print(o["query_no"], "summary" if "summary" in o else o["path"].split("/")[-1])'
  1 quyet-dinh-144-2002-qd-btc.txt
  1 summary
  2 summary
  3 nghi-dinh-30-2020-nd-cp.html
  3 summary

Help and version:

  $ tracuu --version
  tracuu 0.1.0
  $ tracuu --help | head -n 4
  Usage: tracuu [OPTION...] QUERY...
         tracuu [OPTION...] --show PATH|NUMBER
         tracuu [OPTION...] --related PATH|NUMBER

An unknown option is an error:

  $ tracuu --colour thuế
  ! tracuu: There is no option --colour. Did you mean --color?
  ! Try 'tracuu --help'.
  [2]

The completion that a program prints for bash knows options, values, files and fields, in the words that bash makes of a line:

  $ mkdir folder && touch file && cat >complete <<'END'
  > source <($1 --completion=bash)
  > compopt() { :; }
  > COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
  > _${1/-/_}
  > echo "$*: ${COMPREPLY[*]-}" | sed 's/: $/:/'
  > END
  $ for line in --so '--sort = ne' '--sort =' '--sort o' '-t VB' '--facets = y' '--facets y' '-n 5' '-d f' '--batch f' 'thuế sta' '--show fi'; do bash complete tracuu $line; done
  tracuu --so: --sort=
  tracuu --sort = ne: newest
  tracuu --sort =: relevance newest oldest added
  tracuu --sort o: oldest
  tracuu -t VB: VBHN
  tracuu --facets = y: year
  tracuu --facets y: year:
  tracuu -n 5:
  tracuu -d f: folder
  tracuu --batch f: file folder
  tracuu thuế sta: status:
  tracuu --show fi: file
  $ for line in fo --max- '--config fi' '--list f' '--list = f' '--include f'; do bash complete tracuu-index $line; done
  tracuu-index fo: folder
  tracuu-index --max-: --max-size= --max-seconds= --max-memory= --max-delete=
  tracuu-index --config fi: file
  tracuu-index --list f: failed
  tracuu-index --list = f: failed
  tracuu-index --include f:

Types, offices and numbers are those of the index; without one, what the program knows:

  $ for line in '-t N' '-a BT' '--agency = chinh' 'loai : ngh' 'so : 30/2020' '--show 30/2020' '30-2020' '-d none -t NQ' '-d none 30/2020'; do bash complete tracuu $line; done
  tracuu -t N: NĐ NQ
  tracuu -a BT: BTC BTP
  tracuu --agency = chinh: Chính phủ
  tracuu loai : ngh: Nghị định Nghị quyết
  tracuu so : 30/2020: 30/2020/NĐ-CP
  tracuu --show 30/2020: 30/2020/NĐ-CP
  tracuu 30-2020: 30/2020/NĐ-CP
  tracuu -d none -t NQ: NQ NQLT
  tracuu -d none 30/2020:
  $ tracuu --complete=agency bo tai
  Bộ Tài chính	BTC
  $ tracuu --complete=agency khong co co quan nay
  [1]
  $ tracuu --complete=số 30/2020
  30/2020/NĐ-CP
  $ tracuu -d none --complete=type N
  [3]

So do those for zsh and fish:

  $ for p in tracuu tracuu-index; do for s in zsh fish; do $p --completion=$s >$s.$p; $s -n $s.$p || echo wrong; done; done
  $ fish -c 'source fish.tracuu; complete -C "tracuu --sort n"; complete -C "tracuu --lim"; source fish.tracuu-index; complete -C "tracuu-index --list=a"'
  newest	relevance (default), newest, oldest or added
  --limit	show N documents (default 10)
  --list=all	list the documents, or only those that could not be read
  $ for line in '-a bo\ tai' '--agency="bo tai' '-t ngh' 'loai:n' 'số:30/2020' '--show 30/2020' '-d none -t NQL' '-d none 30/2020'; do fish -c "source fish.tracuu; complete -C 'tracuu $line'"; done
  bo tai chính	Bộ Tài chính
  --agency=bo tai chính	Bộ Tài chính
  Nghị quyết	NQ
  Nghị định	NĐ
  loai:NQ	Nghị quyết
  loai:NĐ	Nghị định
  số:30/2020/NĐ-CP
  30/2020/NĐ-CP
  NQLT	of this type: NQ, HD, "nghị quyết", "huong dan"; of either when repeated or with commas: NĐ,TT
  $ cat >ask.zsh <<'END'
  > compadd() { print -r -- "$@" }
  > _arguments() { }
  > source zsh.tracuu
  > CURRENT=$#argv words=("$@") PREFIX=$argv[-1]
  > _tracuu_ask $field
  > END
  $ field=agency zsh -f ask.zsh tracuu -a 'bo\ tai'; field=type zsh -f ask.zsh tracuu -t n; field=number zsh -f ask.zsh tracuu 30/2020/n
  -U -- Bộ Tài chính
  -U -- NĐ NQ
  -U -- 30/2020/NĐ-CP
  $ field=number zsh -f ask.zsh tracuu -d none 30/2020/n
  [1]

A shell that is not known:

  $ tracuu --completion=tcsh
  ! tracuu: --completion=tcsh is not known: use bash, zsh or fish.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu-index --completion=tcsh
  ! tracuu-index: --completion=tcsh is not known: use bash, zsh or fish. See tracuu-index --help.
  [2]

A document that is cited by name is found by any way to write the name:

  $ tracuu --format tsv 'cites:"nghi quyet hoi nghi lan thu tu ban chap hanh trung uong khoa xi"' | cut -f 4,6
  2012-06-29	Cần cụ thể hóa và triển khai thực hiện các chủ trương trong công tác Đảng hiện nay
  $ tracuu --format tsv -n 2 'cites:"luật tổ chức chính quyền địa phương năm 2025"' | cut -f 2-4
  23/2025/NQ-HĐND	NQ	2025-12-30
  607/NQ-HĐND	NQ	2025-12-29
  $ tracuu 'cites:"Nghị quyết Đại hội IX"'
  Nothing was found.
  [1]

A type given again, or with commas, means either; what looks like a field and is none is an error:

  $ tracuu --format tsv -t NĐ -t TT | cut -f 3 | sort | uniq -c
        3 NĐ
        7 TT
  $ tracuu --format tsv -t NĐ,TT -n 100 | cut -f 3 | sort -u
  NĐ
  TT
  $ tracuu --format tsv 'loai:nghị định, thông tư' -n 100 | cut -f 3 | sort -u
  NĐ
  TT
  $ tracuu -t NĐ,Tx
  ! tracuu: "Tx" is no type of document: use a name or a code, such as "nghị quyết" or NQ.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu loia:nd
  ! tracuu: “loia:” at character 1 is no field. Did you mean “loai:”? Put it in quotes to look for it as text.
  !   loia:nd
  !   ^^^^^
  [2]
  $ tracuu tacgia:nam đất
  ! tracuu: “tacgia:” at character 1 is no field; there are number, type, agency, title, signer, date, year, path, in, added, kind, format, has, cites, guides, replaces, amends and status. Put it in quotes to look for it as text.
  !   tacgia:nam đất
  !   ^^^^^^^
  [2]
  $ tracuu --format paths 'nguoiky:Phạm Minh Chính' | head -n 2
  $SAMPLES/nghi-quyet-97-nq-cp.txt

An office that is known is meant itself; of one that nobody has the nearest is told:

  $ mkdir offices; for n in 1 2; do printf 'BỘ NỘI VỤ\n\nSố: %s/2026/TT-BNV\nHà Nội, ngày 5 tháng 3 năm 2026\n\nTHÔNG TƯ\nVề hoa sen\n\nĐiều 1. Hoa sen\n' $n >offices/$n.txt; done; printf 'BỘ TƯ PHÁP - SỞ NỘI VỤ\n\nSố: 3/2026/TTLT-BTP-SNV\nHà Nội, ngày 5 tháng 3 năm 2026\n\nTHÔNG TƯ LIÊN TỊCH\nVề hoa sen\n\nĐiều 1. Hoa sen\n' >offices/3.txt; tracuu-index -q -d offices.ix offices; for a in 'bộ nội vụ' bnv 'bo noi vu'; do tracuu -d offices.ix -a "$a" --format=paths | sed 's|.*/||' | sort | tr '\n' ' '; done
  1.txt 2.txt 1.txt 2.txt 1.txt 2.txt 
  $ tracuu -d offices.ix -a 'bộ nội vu5' hoa sen
  Nothing was found.
  No document here has “vu5” in the name of its issuer.
  No document here is by “bộ nội vu5”. Did you mean Bộ Nội vụ (-a BNV)?
  [1]
  $ tracuu -d offices.ix -a BNVV
  Nothing was found.
  No document here has “BNVV” in the name of its issuer.
  No document here is by “BNVV”. Did you mean Bộ Nội vụ (-a BNV)?
  [1]
  $ tracuu -d offices.ix -a xyzzy
  Nothing was found.
  No document here has “xyzzy” in the name of its issuer.
  [1]
