Passages of a PDF know their page, which the results say:

  $ cat >pdf.py <<'END'
  > """pdf.py FILE <PAGES: a PDF of lines of text; a line of dashes begins a page."""
  > import sys
  > pages = [p.strip().splitlines() for p in sys.stdin.read().split("---\n")]
  > objects = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), " ".join("%d 0 R" % (4 + 2 * i) for i in range(len(pages)))), "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"]
  > for i, lines in enumerate(pages):
  >     text = " ".join("BT /F 10 Tf 60 %d Td (%s) Tj ET" % (740 - 14 * n, line) for n, line in enumerate(lines))
  >     objects += ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>>>>>" % (5 + 2 * i), "<</Length %d>>stream\n%s\nendstream" % (len(text), text)]
  > out, at = "%PDF-1.4\n", []
  > for n, body in enumerate(objects):
  >     at.append(len(out))
  >     out += "%d 0 obj%s endobj\n" % (n + 1, body)
  > table = "".join("%010d 00000 n \n" % a for a in at)
  > open(sys.argv[1], "w").write(out + "xref\n0 %d\n0000000000 65535 f \n%strailer<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(at) + 1, table, len(at) + 1, len(out)))
  > END
  $ mkdir d && python3 pdf.py d/quy-che.pdf <<'END'
  > QUY CHE
  > Ve viec to chuc hop giao ban
  > Dieu 1. Pham vi
  > Quy che nay ap dung cho cac phong.
  > ---
  > Dieu 2. Thanh phan
  > 1. Truong phong va pho truong phong.
  > ---
  > 2. Chuyen vien duoc moi theo tung cuoc hop,
  > khi can co nguoi ghi bien ban.
  > END
  $ python3 pdf.py d/bao-cao.pdf <<'END'
  > BAO CAO
  > Tinh hinh thu mua hat tieu trong nam
  > ---
  > Gia hat tieu giam so voi nam ngoai,
  > nong dan giu hang trong kho.
  > END
  $ cp $SAMPLES/chi-thi-21-ct-ttg.txt d && tracuu-index -q -d p.idx d
  $ tracuu -d p.idx ghi bien ban
  1 document matches in full; the nearest are shown; index of today.

   1. Ve viec to chuc hop giao ban
      Quy chế
      p. 3 · Dieu 2. Thanh phan
      1. Truong phong va pho truong phong. 2. Chuyen vien duoc moi theo tung cuoc
      hop, khi can co nguoi ghi bien ban.
      $HOME/d/quy-che.pdf

   2. Về việc sắp xếp thôn, tổ dân phố và bố trí, sử dụng, chế độ, chính sách đối
      với người hoạt động không chuyên trách ở cấp xã, ở thôn, tổ dân phố
      21/CT-TTg · Thủ tướng Chính phủ · 20/5/2026 · Phạm Thị Thanh Trà
      I. NGUYÊN TẮC, YÊU CẦU SẮP XẾP THÔN, TỔ DÂN PHỐ
      …nhất là tại địa bàn miền núi, biên giới, hải đảo, vùng đồng bào dân tộc…
      $HOME/d/chi-thi-21-ct-ttg.txt
  $ tracuu -d p.idx nong dan giu hang
  2 documents match; index of today.

   1. Bao cao
      p. 2
      BAO CAO Tinh hinh thu mua hat tieu trong nam Gia hat tieu giam so voi nam
      ngoai, nong dan giu hang trong kho.
      $HOME/d/bao-cao.pdf

   2. Về việc sắp xếp thôn, tổ dân phố và bố trí, sử dụng, chế độ, chính sách đối
      với người hoạt động không chuyên trách ở cấp xã, ở thôn, tổ dân phố
      21/CT-TTg · Thủ tướng Chính phủ · 20/5/2026 · Phạm Thị Thanh Trà
      I. NGUYÊN TẮC, YÊU CẦU SẮP XẾP THÔN, TỔ DÂN PHỐ
      …để xảy ra điểm nóng, vụ việc phức tạp ở cơ sở; giữ gìn và phát huy truyền…
      $HOME/d/chi-thi-21-ct-ttg.txt
  $ tracuu -d p.idx --lang=vi nong dan giu hang | grep 'tr\.'
      tr. 2

In JSON each passage has its own, and the result that of the first:

  $ tracuu -d p.idx --json 'chuyen vien' 'bien ban' | grep -o '"page":[0-9]*\|"article":"[^"]*"'
  "page":3
  "article":"2"
  "page":3
  "page":1
  $ tracuu -d p.idx --json -t CT phong | grep -c '"page"'
  0
  [1]

The outline tells where parts begin, and facts where they were read:

  $ tracuu -d p.idx --show d/quy-che.pdf --passage
      1  no heading (p. 1, 37 bytes)
      2  Dieu 1. Pham vi (p. 1, 51 bytes)
      3  Dieu 2. Thanh phan (p. 2, 131 bytes)
  $ tracuu -d p.idx --show d/quy-che.pdf --passage --json | grep -o '"page":[0-9]*'
  "page":1
  "page":1
  "page":1
  "page":2
  $ tracuu -d p.idx --show d/quy-che.pdf --facts | head -n 4
  title:       Ve viec to chuc hop giao ban
               p. 1, 8-36
  type:        Quy chế
               p. 1, 0-7: “QUY CHE”
  $ tracuu -d p.idx --show d/quy-che.pdf --facts --json | grep -o '"page":[0-9]*'
  "page":1
  "page":1
  $ tracuu -d p.idx --show d/chi-thi-21-ct-ttg.txt --passage | grep -c 'p\. [0-9]'
  0
  [1]

What is in no article is cited by its page:

  $ tracuu -d p.idx --cite d/bao-cao.pdf --passage='#1'
  Bao cao, tr. 1
  $ tracuu -d p.idx --cite d/bao-cao.pdf
  Bao cao
  $ tracuu -d p.idx --cite d/quy-che.pdf --passage='#3'
  Điều 2 Quy chế ve viec to chuc hop giao ban
  $ tracuu -d p.idx --cite d/quy-che.pdf --passage='#9'
  ! tracuu: The document has no passage #9. List its passages with --passage.
  [1]
  $ tracuu -d p.idx --cite d/chi-thi-21-ct-ttg.txt --passage='#1'
  Chỉ thị số 21/CT-TTg ngày 20/5/2026 của Thủ tướng Chính phủ về việc sắp xếp thôn, tổ dân phố và bố trí, sử dụng, chế độ, chính sách đối với người hoạt động không chuyên trách ở cấp xã, ở thôn, tổ dân phố

A page of results for the printer leads to the page:

  $ tracuu -d p.idx --format=html ghi bien ban | grep -o '#page=[0-9]*\|class="heading".*'
  class="heading">Dieu 2. Thanh phan · p. 3</p>
  #page=3
  class="heading">I. NGUYÊN TẮC, YÊU CẦU SẮP XẾP THÔN, TỔ DÂN PHỐ</p>

A file that was moved keeps its pages:

  $ mkdir d/sub && mv d/quy-che.pdf d/sub && tracuu-index -q -d p.idx d && tracuu -d p.idx ghi bien ban | grep 'p\.'
      p. 3 · Dieu 2. Thanh phan
