A document is shown by its number in any spelling:

  $ tracuu --show 30/2020/nd-cp | head -n 3
  CHÍNH PHỦ
  Số: 30/2020/NĐ-CP
  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
  $ tracuu --show nghị định 30 2020 | head -n 1
  CHÍNH PHỦ

By its path, absolute, relative or the end of it:

  $ tracuu --show $SAMPLES/nghi-quyet-97-nq-cp.txt --format=paths
  $SAMPLES/nghi-quyet-97-nq-cp.txt
  $ cd $SAMPLES && tracuu --show ./nghi-quyet-97-nq-cp.txt --format=paths
  $SAMPLES/nghi-quyet-97-nq-cp.txt
  $ tracuu --show nghi-quyet-97-nq-cp.txt --format=paths
  $SAMPLES/nghi-quyet-97-nq-cp.txt

What it says about itself:

  $ tracuu --show 38/2022/NĐ-CP --facts
  title:       Quy định mức lương tối thiểu đối với người lao động làm việc theo
               hợp đồng lao động
               175-291
  number:      38/2022/NĐ-CP
               20-34: “Số: 38/2022/NĐ-CP”
  type:        Nghị định
               160-174: “NGHỊ ĐỊNH”
  issuer:      Chính phủ
               20-34: “Số: 38/2022/NĐ-CP”
  place:       Hà Nội
               120-129: “Hà Nội, ngày 12 tháng 6 năm 2022”
  issued:      12/6/2022
               131-158: “Hà Nội, ngày 12 tháng 6 năm 2022”
  effective:   1/7/2022
               Điều 5, 6635-6662: “1. Nghị định này có hiệu lực thi hành kể từ
               ngày 01 tháng 7 năm 2022.”
  signer:      Phạm Bình Minh
               Điều 5, 8215-8232
  signer role: Phó Thủ tướng
               Điều 5, 8194-8213: “PHÓ THỦ TƯỚNG”
  status:      in force
  kind:        document
  family:      state
  repeals:     90/2019/NĐ-CP · 15/11/2019
               Điều 5, 6668-6702: “2. Nghị định số 90/2019/NĐ-CP ngày 15 tháng 11
               năm 2019 của Chính phủ quy định mức lương tối thiểu vùng đối với
               người lao động làm việc theo hợp đồng…”
  cites:       Luật Tổ chức Chính phủ · 19/6/2015
               303-362: “Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
               Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và
               Luật Tổ chức chính quyền địa phương ngày 22 tháng…”
  cites:       Luật Tổ chức chính quyền địa phương
               456-534: “…cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015; Luật
               sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ
               chức chính quyền địa phương ngày 22 tháng 11 năm 2019;”
  cites:       Bộ luật Lao động · 20/11/2019
               547-599: “Căn cứ Bộ luật Lao động ngày 20 tháng 11 năm 2019;”
  format:      text
  encoding:    UTF-8
  added:       29/11/2026
  path:        $SAMPLES/nghi-dinh-38-2022-nd-cp.txt
  $ tracuu --show 38/2022/NĐ-CP --facts --json | /usr/bin/python3 -c '
  > import json, sys
  > o = json.loads(sys.stdin.read())
  > print({k: o.get(k) for k in ("v", "number", "type_code", "issuer", "issued", "effective", "text", "rank", "summary")})'
  {'v': 1, 'number': '38/2022/NĐ-CP', 'type_code': 'NĐ', 'issuer': ['Chính phủ'], 'issued': '2022-06-12', 'effective': '2022-07-01', 'text': None, 'rank': None, 'summary': None}

Its outline, one article, one passage:

  $ tracuu --show 38/2022/NĐ-CP --passage
      1  no heading (847 bytes)
      2  Điều 1. Phạm vi điều chỉnh (233 bytes)
      3  Điều 2. Đối tượng áp dụng (639 bytes)
      4  Điều 3. Mức lương tối thiểu (2.5 kB)
      5  Điều 4. Áp dụng mức lương tối thiểu (2.3 kB)
      6  Điều 5. Hiệu lực và trách nhiệm thi hành (1.9 kB)
      7  continued (1.1 kB)
      8  continued (2.4 kB)
      9  continued (2.4 kB)
     10  continued (2.0 kB)
  $ tracuu --show 30/2020/NĐ-CP --passage | sed -n '5,7p;11,13p'
      5    Điều 3. Giải thích từ ngữ (2.3 kB)
      6    continued (1.5 kB)
      7    Điều 4. Nguyên tắc, yêu cầu quản lý công tác văn thư (2.2 kB)
     10  Chương II SOẠN THẢO, KÝ BAN HÀNH VĂN BẢN HÀNH CHÍNH (65 bytes)
     11    Mục 1 THỂ THỨC, KỸ THUẬT TRÌNH BÀY VĂN BẢN HÀNH CHÍNH (71 bytes)
     12      Điều 7. Các loại văn bản hành chính (565 bytes)
  $ tracuu --show 38/2022/NĐ-CP --passage=1
  Điều 1. Phạm vi điều chỉnh

  Nghị định này quy định mức lương tối thiểu tháng và mức lương tối thiểu giờ áp dụng đối với người lao động làm việc theo hợp đồng lao động.
  $ tracuu --show 38/2022/NĐ-CP --passage=#2
  Điều 1. Phạm vi điều chỉnh

  Nghị định này quy định mức lương tối thiểu tháng và mức lương tối thiểu giờ áp dụng đối với người lao động làm việc theo hợp đồng lao động.
  $ tracuu --show 38/2022/NĐ-CP --passage=99
  ! tracuu: The document has no passage 99. List its passages with --passage.
  [1]

The bytes of a passage are those of the text that is shown:

  $ tracuu --show 38/2022/NĐ-CP >text; tracuu --json -n 1 number:38/2022/NĐ-CP lương tối thiểu giờ | head -n 1 | /usr/bin/python3 -c '
  > import json, sys
  > text = open("text", "rb").read()
  > for p in json.loads(sys.stdin.read())["passages"]:
  >     body = " ".join(text[p["start"]:p["end"]].decode().split())
  >     snippet = p["snippet"].strip("…")
  >     marks = {p["snippet"].encode()[s:s + n].decode().lower() for s, n in p["marks"]}
  >     print(snippet in body, p["article"], sorted(marks)[:3])'
  True 3 ['lương tối thiểu', 'lương tối thiểu giờ']
  True 4 ['lương', 'lương tối thiểu', 'lương tối thiểu giờ']
  True 1 ['lương tối thiểu', 'lương tối thiểu giờ']

A document that the index does not have:

  $ tracuu --show 999/2099/NĐ-CP
  ! tracuu: No document of the index has the path or the number 999/2099/NĐ-CP, and none names it.
  [1]
  $ echo text >new.txt; tracuu --show new.txt
  ! tracuu: new.txt is not in the index. Bring the index up to date with 'tracuu-index'; if it could not be read, 'tracuu-index --list=failed' tells why.
  [1]

The whole path of a file means that file, also when another one has a path that ends so:

  $ mkdir -p same/other/same && echo one >same/a.txt && echo two >same/other/same/a.txt && tracuu-index -q -d ix-same same
  $ tracuu -d ix-same --show same/a.txt
  one
  $ tracuu -d ix-same --show "$HOME/same/other/same/a.txt"
  two
  $ tracuu -d ix-same --show a.txt

      $HOME/same/a.txt

      $HOME/same/other/same/a.txt
  ! tracuu: 2 documents have this name. Choose one by its path.
  [2]

Two documents of one number are listed to choose from, newest first:

  $ mkdir two && printf 'ỦY BAN NHÂN DÂN\nTỈNH A\nSố: 5/QĐ-UBND\nA, ngày 2 tháng 3 năm 2020\n\nQUYẾT ĐỊNH\nVề việc thứ nhất\n\nĐiều 1. Một.\n' >two/a.txt
  $ printf 'ỦY BAN NHÂN DÂN\nTỈNH B\nSố: 5/QĐ-UBND\nB, ngày 4 tháng 5 năm 2021\n\nQUYẾT ĐỊNH\nVề việc thứ hai\n\nĐiều 1. Hai.\n' >two/b.txt
  $ tracuu-index -q -d ix two && tracuu -d ix --show 5/QĐ-UBND
  5/QĐ-UBND · Ủy ban nhân dân tỉnh B · 4/5/2021
      $HOME/two/b.txt
  5/QĐ-UBND · Ủy ban nhân dân tỉnh A · 2/3/2020
      $HOME/two/a.txt
  ! tracuu: 2 documents have this name. Choose one by its path.
  [2]
  $ tracuu -d ix --show 5/QĐ-UBND --facts | grep -E '^(issued|path)'
  issued:      4/5/2021
  path:        $HOME/two/b.txt
  issued:      2/3/2020
  path:        $HOME/two/a.txt
  $ tracuu -d ix --show b.txt | head -n 3
  ỦY BAN NHÂN DÂN
  TỈNH B
  Số: 5/QĐ-UBND

A law is opened by its name, the newest in force of several, and an article of it alone:

  $ mkdir -p kt && printf 'QUỐC HỘI\nLuật số: 03/2003/QH11\nHà Nội, ngày 17 tháng 6 năm 2003\nLUẬT\nKẾ TOÁN\nĐiều 1. Phạm vi\nCũ.\n' >kt/a.txt
  $ printf 'QUỐC HỘI\nLuật số: 88/2015/QH13\nHà Nội, ngày 20 tháng 11 năm 2015\nLUẬT\nKẾ TOÁN\nĐiều 1. Phạm vi\nMới.\nĐiều 2. Sổ\nSổ kế toán.\n' >kt/b.txt
  $ tracuu-index -d kt.ix kt >r 2>&1
  $ tracuu -d kt.ix --show 'điều 2 luật kế toán'
  Điều 2. Sổ
  Sổ kế toán.
  ! tracuu: “luật kế toán” is the name of 2 documents; shown is 88/2015/QH13, others are 03/2003/QH11.
  $ tracuu -d kt.ix --show 'luat ke toan 2003' | head -n 2
  QUỐC HỘI
  Luật số: 03/2003/QH11
  ! tracuu: “luat ke toan 2003” is the name of 03/2003/QH11.
  $ tracuu -d kt.ix --related --format paths 'luật kế toán' | head -n 1
  ! tracuu: “luật kế toán” is the name of 2 documents; shown is 88/2015/QH13, others are 03/2003/QH11.
  $ tracuu -d kt.ix -n 1 'khoản 1 điều 2 luật kế toán' --format tsv | cut -f 2,7,8
  88/2015/QH13	2	Điều 2. Sổ
  ! tracuu: “luật kế toán” is the name of 2 documents; the newest in force comes first.
  $ tracuu -d kt.ix --show 'luật kế hoạch'
  ! tracuu: No document of the index has the path or the number luật kế hoạch, and none names it.
  [1]

What recognition misread and we put right is uncertain, and no status is worked out from it:

  $ mkdir doubt && printf 'ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: l5/2O11/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 5 tháng 3 năm 2011\nQUYẾT ĐỊNH\nVề giá đất\nCăn cứ Luật Giá;\nĐiều 1. Ban hành.\n' >doubt/a.txt && printf 'ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố: 7/2012/QĐ-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 5 tháng 3 năm 2012\nQUYẾT ĐỊNH\nVề giá đất\nCăn cứ Luật Giá;\nĐiều 1. Quyết định này thay thế Quyết định số 15/2011/QĐ-UBND ngày 5 tháng 3 năm 2011.\n' >doubt/b.txt && tracuu-index -q -d doubt.idx doubt
  $ tracuu -d doubt.idx --show doubt/a.txt --facts | grep -A2 -E '^(number|status)'
  number:      15/2011/QĐ-UBND ?
               42-58: “Số: l5/2O11/QĐ-UBND”
               uncertain: signs that were misread were put right
  $ tracuu -d doubt.idx 15/2011/QĐ-UBND --json | head -n 1 | /usr/bin/python3 -c 'import json, sys; r = json.load(sys.stdin); print(r["number"], r.get("uncertain"), r.get("status"))'
  15/2011/QĐ-UBND ['number'] None

A number that only the name of the file says is marked:

  $ mkdir named && printf 'Danh sách cán bộ tham gia tập huấn\nNguyễn Văn An\nTrần Thị Bình\n' >named/519-TTr-CAT-PC06.txt && tracuu-index -q -d named.idx named
  $ tracuu -d named.idx tập huấn
  1 document matches; index of today.

   1. Danh sách cán bộ tham gia tập huấn
      519/TTr-CAT-PC06 ?
      Danh sách cán bộ tham gia tập huấn Nguyễn Văn An Trần Thị Bình
      $HOME/named/519-TTr-CAT-PC06.txt
  $ tracuu -d named.idx --json tập huấn | grep -o '"number":"[^"]*"\|"uncertain":[^]]*.'
  "number":"519/TTr-CAT-PC06"
  "uncertain":["number"]
  $ tracuu -d named.idx --show 519/TTr-CAT-PC06 --facts | sed -n '/^number/,/^type/p'
  number:      519/TTr-CAT-PC06 ?
               not read from the text
               likely: from the name of the file
  type:        Tờ trình
  $ tracuu -d named.idx --show 519/TTr-CAT-PC06 --json | grep -o '"uncertain":[^]]*.'
  "uncertain":["number"]
