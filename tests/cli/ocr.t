Scans are named, and read when recognition is asked for; what was recognised is kept for the next rebuild:
Needs: ls /usr/share/tesseract-ocr/*/tessdata/vie.traineddata >/dev/null

  $ mkdir s && cp $TOP/tests/fuzz/seeds/fuzz_format_image/png s/blank.png && touch -d 2001-01-01 s/blank.png && tracuu-index -d s.idx s
  ! tracuu-index: $HOME/s/blank.png: The document is a scan: its text can be read with --ocr.
  [1]
  $ tracuu-index -d s.idx && tracuu-index --dry-run --ocr -d s.idx
  try again	$HOME/s/blank.png
  $ tracuu-index --ocr -d s.idx
  ! tracuu-index: $HOME/s/blank.png: The file can be read, but holds no text.
  [1]
  $ tracuu-index --ocr -d s.idx && ls s.idx/tracuu-ocr | wc -l && tracuu-index -q --ocr --rebuild -d s.idx; ls s.idx/tracuu-ocr | wc -l
  1
  1

A damaged entry is as good as none:
Needs: ls /usr/share/tesseract-ocr/*/tessdata/vie.traineddata >/dev/null

  $ truncate -s 20 s.idx/tracuu-ocr/* && tracuu-index -q --ocr --rebuild -d s.idx; stat -c %s s.idx/tracuu-ocr/* | grep -vx 20 | wc -l
  1

Scans that lie askew, under seals and signatures, give the facts that are printed; what is written by hand is unknown, and
its blank makes no draft:
Needs: ls /usr/share/tesseract-ocr/*/tessdata/vie.traineddata >/dev/null

  $ mkdir p && cp $TOP/tests/cli/scans/*.png p && tracuu-index -q --ocr -d p.idx p
  $ for i in letter submission; do tracuu -d p.idx --show p/$i.png --facts; done
  title:       V/v lập dự toán ngân sách nhà nước năm 2026
               71-126
  number:      1128/STC-NS
               59-70: “Số: 1128/STC-NS”
  type:        Công văn
               71-126: “V/v lập dự toán ngân sách nhà nước năm 2026”
  issuer:      Sở Tài chính tỉnh An Bình
               not read from the text
  place:       An Bình
               211-219: “An Bình, ngày 16 tháng 7 năm 2025”
  issued:      16/7/2025
               221-248: “An Bình, ngày 16 tháng 7 năm 2025”
  signer:      Trần Minh Hòa
               648-664
  signer role: Phó Giám đốc
               630-647: “PHÓ GIÁM ĐỐC”
  kind:        document
  family:      state
  format:      image
  encoding:    UTF-8
  read by:     character recognition (OCR)
  added:       29/11/2026
  path:        $HOME/p/letter.png
  title:       Về việc đề nghị ban hành Kế hoạch phòng, chống ma túy
               200-271
  type:        Tờ trình
               188-199: “TỜ TRÌNH”
  issuer:      Công an tỉnh An Bình
               14-38: “CÔNG AN TỈNH AN BÌNH”
  place:       An Bình
               147-155: “An Bình, ngày … tháng … năm 2025”
  issued:      2025
               157-187: “An Bình, ngày … tháng … năm 2025”
  signer:      Lê Văn Thịnh
               632-648
  signer role: Phó Giám đốc
               614-631: “PHÓ GIÁM ĐỐC”
  kind:        document
  family:      state
  format:      image
  encoding:    UTF-8
  read by:     character recognition (OCR)
  added:       29/11/2026
  path:        $HOME/p/submission.png

Where the limit on pages does not reach the end of a PDF, its first page and the last two were read before the others:
Needs: ls /usr/share/tesseract-ocr/*/tessdata/vie.traineddata >/dev/null && command -v pdftoppm >/dev/null && fc-match Helvetica >/dev/null && fc-list | grep -q .

  $ cat >pictures.py <<'END'
  > """pictures.py FILE WORDS...: a PDF each of whose pages is a picture of words."""
  > import subprocess, sys, zlib
  > def pdf(pages):
  >     n = len(pages)
  >     objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count %d/Kids[%s]>>" % (n, b" ".join(b"%d 0 R" % (4 + 3 * i) for i in range(n))), b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"]
  >     for i, (content, image) in enumerate(pages):
  >         objects += [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents %d 0 R/Resources<</Font<</F 3 0 R>>/XObject<</I %d 0 R>>>>>>" % (5 + 3 * i, 6 + 3 * i), b"<</Length %d>>stream\n%s\nendstream" % (len(content), content), image]
  >     return b"%PDF-1.4\n" + b"".join(b"%d 0 obj%s endobj\n" % (i + 1, o) for i, o in enumerate(objects)) + b"trailer<</Root 1 0 R/Size %d>>\n%%%%EOF\n" % (len(objects) + 1)
  > pages = []
  > for words in sys.argv[2:]:
  >     open("words.pdf", "wb").write(pdf([(b"BT /F 28 Tf 30 90 Td (%s) Tj ET" % words.encode(), b"null")]))
  >     subprocess.run(["pdftoppm", "-r", "250", "-gray", "-singlefile", "words.pdf", "words"], check=True)
  >     _, size, _, pixels = open("words.pgm", "rb").read().split(b"\n", 3)
  >     data = zlib.compress(pixels)
  >     pages.append((b"q 400 0 0 200 0 0 cm /I Do Q", b"<</Type/XObject/Subtype/Image/Width %s/Height %s/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (*size.split(), len(data), data)))
  > open(sys.argv[1], "wb").write(pdf(pages))
  > END
  $ mkdir long && python3 pictures.py long/long.pdf 'page with one sheep' 'page with two goats' 'page with three cows' 'page with four dogs' 'page with five hens'
  $ script -qc "tracuu-index --ocr -d terminal.idx long" /dev/null </dev/null | grep -o 'recognising page . of 5' | sed 's/page ./page N/' | uniq
  recognising page N of 5
  $ tracuu-index -q --ocr --ocr-pages 3 -d long.idx long
  [1]
  $ tracuu-index --list=failed -d long.idx
  $HOME/long/long.pdf	ocr-limit	Not all scanned pages were read within the limits; raise --ocr-pages or --ocr-seconds.
  $ tracuu -d long.idx --show long/long.pdf
  page with one sheep
  page with four dogs page with five hens
  $ tracuu -d long.idx --json five hens | grep -o '"page":[0-9]*' | head -n 1
  "page":5
  $ tracuu-index -q --ocr --ocr-pages 4 -d long.idx long; tracuu -d long.idx --show long/long.pdf | wc -l
  1
