What programs get is what tracuu-json(5) and its schema describe, whatever is asked for:
Needs: /usr/bin/python3 -c 'import jsonschema'

  $ cat >check <<'END'
  > /usr/bin/python3 "$TOP/tests/cli/json_lines.py"
  > END
  $ tracuu --json --explain --facets -n 50 đất | sh check
  end 1, result 17
  $ tracuu --json 'hà nội' -n 3 --sort=mới | sh check
  end 1, result 3
  $ tracuu --json -t TT --from 2000 | sh check
  end 1, result 10
  $ for n in 30/2020/NĐ-CP 113/NQ-CP 27/2026/TT-BKHCN; do tracuu --json --show $n --facts; tracuu --json --show $n --passage; tracuu --json --show $n; tracuu --json --related $n; done 2>/dev/null | sh check
  document 6, facts 3, neighbourhood 3
  $ for f in $SAMPLES/*; do tracuu --json --show $f --facts; tracuu --json --related $f; done | sh check
  facts 56, neighbourhood 56
  $ tracuu --json --diff $SAMPLES/nghi-quyet-97-nq-cp.txt $SAMPLES/nghi-quyet-113-nq-cp.txt | sh check
  comparison 1, part 8
  $ printf 'đất\n"mở\n\377\nlương\nnghij quyeets xyzzyplugh 9999/2020/NĐ-CP\n' | tracuu --batch=- --json 2>/dev/null | sh check
  end 3, error 2, result 30
  $ printf 'Một: đất -n 2\nHai: NEAR đất\nBa: lương\n' >searches; tracuu --saved=searches --json 2>/dev/null | sh check
  end 2, error 1, result 12

The last object says why there is no answer:

  $ for arguments in '--nothing đất' '"mở' '-d nowhere đất' '-d searches đất' '-d tcp://127.0.0.1:1 đất' '--show 9999/2020/NĐ-CP' '--show 30/2020/NĐ-CP --passage=999' '--related nothing' '--diff 1/2020/NĐ-CP 2/2020/NĐ-CP' '--batch=nowhere' '--saved=nowhere'; do
  >   tracuu --json $arguments 2>/dev/null >out; echo "$? $(tail -n 1 out | jq -c '.summary | [.error_code, .exit_code]')"; sh check <out; done
  2 ["usage",2]
  error 1
  2 ["query",2]
  error 1
  3 ["index-missing",3]
  error 1
  3 ["index-foreign",3]
  error 1
  3 ["index-unreachable",3]
  error 1
  1 ["not-found",1]
  error 1
  1 ["no-passage",1]
  error 1
  1 ["not-found",1]
  error 1
  1 ["not-found",1]
  error 1
  2 ["unreadable-queries",2]
  error 1
  2 ["unreadable-queries",2]
  error 1
  $ tracuu --json xyzzyplugh | jq -c '[.summary.total, .summary.error_code]'
  [0,null]
  $ tracuu đất --frm json --format=json 2>/dev/null | jq -r .summary.error_code
  usage

One query may come through a pipe, with its quotation marks:

  $ echo '"quy hoạch sử dụng đất"' | tracuu - --format=paths
  $SAMPLES/chi-thi-16-2005-ct-ub-can-tho.txt
  $ tracuu --format=paths '"quy hoạch sử dụng đất"' >1; echo '"quy hoạch sử dụng đất"' | tracuu --format=paths - >2; cmp 1 2
  $ echo 30/2020/NĐ-CP | tracuu --cite -
  Nghị định số 30/2020/NĐ-CP ngày 5/3/2020 của Chính phủ về công tác văn thư
  $ printf '\n đất \r\n\n' | tracuu --count -
  17
  $ printf 'đất\nlương\n' | tracuu -
  ! tracuu: Standard input holds more than one query: --batch=- answers each of its lines.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu - </dev/null
  ! tracuu: No query was given.
  ! Try 'tracuu --help'.
  [2]
  $ printf '\377\n' | tracuu -
  ! tracuu: The query is not UTF-8 text. Set the terminal to UTF-8 and type it again.
  ! Try 'tracuu --help'.
  [2]
  $ tracuu -i - </dev/null
  ! tracuu: --interactive needs a terminal; --batch=- answers the queries of a pipe.
  ! Try 'tracuu --help'.
  [2]

Editors are led to the line and the column of what was found, in files of plain text:

  $ tracuu --format=vimgrep 'quy hoạch đất' -n 2
  $SAMPLES/quyet-dinh-991-qd-ubnd-binh-phuoc.txt:28:30:Phê duyệt Kế hoạch thực hiện quy hoạch sử dụng rừng, đất rừng và đất chuyển ra khỏi lâm phần sau rà soát quy hoạch 03 loại rừng (gọi tắt là Kế hoạch).
  $SAMPLES/quyet-dinh-991-qd-ubnd-binh-phuoc.txt:24:153:…số 66/TTr-SNN ngày 29/4/2008 về việc Phê duyệt Kế hoạch thực hiện quy hoạch sử dụng rừng, đất rừng và đất chuyển ra khỏi lâm phần sau rà soát quy hoạch 3 loại rừng, QUYẾT ĐỊNH:
  $SAMPLES/quyet-dinh-991-qd-ubnd-binh-phuoc.txt:7:31:…Về việc phê duyệt Kế hoạch thực hiện quy hoạch sử dụng rừng, đất rừng và đất chuyển ra khỏi lâm phần sau rà soát quy hoạch 03 loại rừng ỦY BAN NHÂN DÂN TỈNH Căn cứ Luật Tổ chức…
  $SAMPLES/thong-tu-27-2026-tt-bkhcn.txt:55:57:…số cho truyền hình số mặt đất băng tần 470-694 MHz theo bảng dưới đây: Kênh Giới hạn kênh (MHz) Tần số trung tâm (MHz) Kênh Giới hạn kênh (MHz) Tần số trung tâm (MHz) 470 - 478 582 - 590…
  $SAMPLES/thong-tu-27-2026-tt-bkhcn.txt:10:1:…Quy hoạch sử dụng kênh tần số truyền hình số mặt đất băng tần 470-694 MHz Căn cứ Luật Tần số vô tuyến điện số 42/2009/QH12; Luật sửa đổi, bổ sung một số điều của Luật Tần…
  $SAMPLES/thong-tu-27-2026-tt-bkhcn.txt:109:80:…dụng kênh tần số khác với quy hoạch sử dụng kênh tần số quy định tại các điểm a, b, c, d, đ khoản 2 Điều 3, trừ những trường hợp quy định tại điểm e khoản 2, khoản 3…
  $ tracuu --format=vimgrep 'quy hoạch đất' | grep -v '\.html:' | while IFS=: read -r path line column text; do sed -n "${line}p" "$path" | cut -b "$column-" | cut -d ' ' -f 1 | grep -qi "^[^a-z]*\(quy\|hoạch\|đất\)" || echo "$path:$line:$column"; done
  $ printf '<html><body><p>một</p><p>hoa sen</p></body></html>' >page.html; printf 'mot\r\nhai hoa sen\r\n' >"a:b.txt"; mkdir docs; mv page.html a:b.txt docs; tracuu-index -q -d ix docs; tracuu -d ix --format=vimgrep hoa sen
  $HOME/docs/page.html:1:1:một hoa sen
  $HOME/docs/a:b.txt:2:5:mot hai hoa sen
  $ tracuu --show --format=vimgrep 30/2020/NĐ-CP
  ! tracuu: --format=vimgrep prints the places that a query finds.
  ! Try 'tracuu --help'.
  [2]
