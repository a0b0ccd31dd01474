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
