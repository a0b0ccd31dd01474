A result names the chapter of an e-book, as its table of contents calls it; chapters that no table names have their own headings,
and where the package lies does not matter:

  $ cat >book.py <<'END'
  > """book.py FILE FOLDER CONTENTS: a book of three chapters whose package lies in FOLDER/, with a nav, an ncx or no table."""
  > import sys, zipfile
  > name, folder, contents = sys.argv[1:]
  > put = zipfile.ZipFile(name, "w").writestr
  > page = lambda body: "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>Trang</title></head><body>%s</body></html>" % body
  > put("mimetype", "application/epub+zip")
  > put("META-INF/container.xml", "<container><rootfiles><rootfile full-path='%sbook.opf'/></rootfiles></container>" % folder)
  > put(folder + "book.opf", "<package xmlns:dc='d'><metadata><dc:title>Sổ tay văn thư</dc:title></metadata><manifest><item id='n' href='nav.xhtml' properties='nav'/><item id='x' href='toc.ncx' media-type='application/x-dtbncx+xml'/>"
  >     + "".join("<item id='%s' href='text/%s.xhtml'/>" % (c, c) for c in "abc") + "</manifest><spine>" + "".join("<itemref idref='%s'/>" % c for c in "abc") + "</spine></package>")
  > put(folder + "text/a.xhtml", page("<h1>Mở đầu</h1><p>Sổ này dành cho cán bộ văn phòng.</p>"))
  > put(folder + "text/b.xhtml", page("<h1>Chương 1</h1><h2>Soạn thảo</h2><p>Viết ngắn gọn, rõ ràng.</p><h2 id='x'>Trình bày văn bản</h2><p>Khổ giấy A4, phông chữ Times.</p>"))
  > put(folder + "text/c.xhtml", page("<p>Hồ sơ nộp vào kho sau một năm.</p>"))
  > chapters = ("a.xhtml", "Mở đầu"), ("b.xhtml", "Chương 1. Soạn thảo"), ("b.xhtml#x", "Trình bày <i>văn bản</i>"), ("c.xhtml", "Nộp lưu")
  > if contents == "nav":
  >     put(folder + "nav.xhtml", "<html xmlns:epub='e'><body><nav epub:type='toc'><ol><li><a href='text/%s'>%s</a></li><li><a href='text/%s'>%s</a><ol><li><a href='text/%s'>%s</a></li></ol></li><li><a href='text/%s'>%s</a></li></ol></nav></body></html>" % sum(chapters, ()))
  > if contents == "ncx":
  >     put(folder + "toc.ncx", "<ncx><docTitle><text>Sổ</text></docTitle><navMap>%s</navMap></ncx>" % "".join("<navPoint><navLabel><text>%s</text></navLabel><content src='text/%s'/></navPoint>" % (t.replace("<i>", "").replace("</i>", ""), c) for c, t in chapters))
  > END
  $ mkdir d e && python3 book.py d/a.epub OEBPS/ nav && tracuu-index -q -d a.idx d && python3 book.py e/b.epub '' ncx && tracuu-index -q -d b.idx e && python3 book.py e/b.epub '' none && touch -d '1 hour ago' e/b.epub && tracuu-index -q -d c.idx e
  $ for i in a b c; do for q in 'văn phòng' 'ngắn gọn' 'khổ giấy' 'hồ sơ'; do tracuu -d $i.idx $q | sed -n 4p; done; done
      Mở đầu
      Chương 1 Soạn thảo
      Chương 1 > Trình bày văn bản
      Nộp lưu
      Mở đầu
      Chương 1 Soạn thảo
      Trình bày văn bản
      Nộp lưu
      Mở đầu
      Chương 1 Soạn thảo
      Chương 1 Soạn thảo
      Chương 1 Soạn thảo
  $ tracuu -d a.idx sổ tay văn thư | sed -n 3p; tracuu -d a.idx --show d/a.epub
   1. Sổ tay văn thư
  Mở đầu
  Sổ này dành cho cán bộ văn phòng.
  Chương 1
  Soạn thảo
  Viết ngắn gọn, rõ ràng.
  Trình bày văn bản
  Khổ giấy A4, phông chữ Times.
  Nộp lưu
  Hồ sơ nộp vào kho sau một năm.
