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
