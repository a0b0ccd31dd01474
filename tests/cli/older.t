Indexes that older programs made of four files, in formats 7, 8 and 9, are searched; where something is missing, each search says that more is to come:
(older.tar.gz holds the files and the indexes; the commits 5db4333, 33b4388 and 77d23f0 indexed the files as /srv/documents.)

  $ tar -xzf "$TOP/tests/cli/older.tar.gz" && for f in 7 8 9; do tracuu -d format-$f --format paths hoa sen; done
  /srv/documents/nghi-dinh.txt
  /srv/documents/thong-tu.txt
  /srv/documents/ngung.txt
  /srv/documents/ho-so.zip!/cong-van.txt
  /srv/documents/nghi-dinh.txt
  /srv/documents/thong-tu.txt
  /srv/documents/ngung.txt
  /srv/documents/ho-so.zip!/cong-van.txt
  /srv/documents/nghi-dinh.txt
  /srv/documents/thong-tu.txt
  /srv/documents/ngung.txt
  /srv/documents/ho-so.zip!/cong-van.txt
  ! tracuu: The index format-7 has the older format 7: what this program reads besides is missing until the next run of tracuu-index has built it anew.
  ! tracuu: The index format-8 has the older format 8: what this program reads besides is missing until the next run of tracuu-index has built it anew.
  $ for f in 7 8 9; do tracuu -d format-$f --format paths '"hoa sen trắng"' 2>/dev/null; tracuu -d format-$f '"hoa sen trắng"' 2>/dev/null | sed -n 2,4p; done
  /srv/documents/ho-so.zip!/cong-van.txt
  The index format-7 has the older format 7: what this program reads besides is
  missing until the next run of tracuu-index has built it anew.

  /srv/documents/ho-so.zip!/cong-van.txt
  The index format-8 has the older format 8: what this program reads besides is
  missing until the next run of tracuu-index has built it anew.

  /srv/documents/ho-so.zip!/cong-van.txt

   1. cong-van.txt
      Công văn về việc trồng hoa sen trắng trong hồ của cơ quan.
  $ tracuu -d format-7 hoa sen trắng | head -n 7
  1 document matches in full; the nearest are shown.
  The index format-7 has the older format 7: what this program reads besides is
  missing until the next run of tracuu-index has built it anew.

   1. cong-van.txt
      Công văn về việc trồng hoa sen trắng trong hồ của cơ quan.
      /srv/documents/ho-so.zip!/cong-van.txt
  $ tracuu -d format-7 --json sen | grep -o 'notices":\["[^"]*"'
  notices":["The index format-7 has the older format 7: what this program reads besides is missing until the next run of tracuu-index has built it anew."
  $ printf 'sen\nsen\n' | tracuu -d format-8 --batch=- --format=tsv 2>&1 >/dev/null
  tracuu: query 1: The index format-8 has the older format 8: what this program reads besides is missing until the next run of tracuu-index has built it anew.

What a format does not know is missing, and nothing else; 7 knows no suspensions:

  $ for f in 7 8 9; do tracuu -d format-$f --format tsv 11/2019/NĐ-CP 2>/dev/null | awk -F'\t' 'NR == 1 { print $NF }'; tracuu -d format-$f --show 27/2020/NĐ-CP --facts | grep -c '^suspends'; tracuu -d format-$f --format paths replaces:77/2010/TT-BNNPTNT 2>/dev/null; tracuu -d format-$f --show ho-so.zip!/cong-van.txt | tail -n 1; done
  in-force
  0
  /srv/documents/thong-tu.txt
  Công văn về việc trồng hoa sen trắng trong hồ của cơ quan.
  suspended
  1
  /srv/documents/thong-tu.txt
  Công văn về việc trồng hoa sen trắng trong hồ của cơ quan.
  suspended
  1
  /srv/documents/thong-tu.txt
  Công văn về việc trồng hoa sen trắng trong hồ của cơ quan.

So are several of them at once, and beside one of today:

  $ mkdir new && echo 'hoa sen hồng' >new/1.txt && tracuu-index -d new.idx new && tracuu -d new.idx -d format-9 -d format-8 -d format-7 --format paths hoa sen | wc -l
  7
  ! tracuu: The index format-7 has the older format 7: what this program reads besides is missing until the next run of tracuu-index has built it anew.

How they stand, what they hold and whether they are whole is told as well:

  $ tracuu-index -d format-7 --info | grep 'format	\|documents' && tracuu-index -d format-8 --list | cut -f1 && for f in 7 8 9; do tracuu-index -d format-$f --check || echo damaged; done
  documents	5
  format	7	older than this program's
  folder	/srv/documents	is not there
  /srv/documents/ho-so.zip
  /srv/documents/nghi-dinh.txt
  /srv/documents/ngung.txt
  /srv/documents/thong-tu.txt
  /srv/documents/ho-so.zip!/cong-van.txt

Whoever chooses the night himself goes on searching until then:

  $ tracuu-index -d format-7 --format-upgrade=ask --forget=/srv/documents docs 2>&1 | sed 's/writes format [0-9]*/writes format N/'; tracuu -d format-7 --format paths sen 2>/dev/null | wc -l
  tracuu-index: format-7 has index format 7, and this program writes format N. Build it anew with tracuu-index -d 'format-7' --rebuild.
  4

A share that is away leaves all as it is:

  $ tracuu-index -q -d format-7; tracuu -d format-7 --format paths sen 2>/dev/null | wc -l
  4
  ! tracuu-index: The folder /srv/documents does not exist; what is indexed of it is kept.

The next run that finds the files builds the index anew; whoever searches meanwhile finds what he found before:

  $ for f in 7 8 9; do cp -a format-$f busy-$f; (tracuu-index -q -d busy-$f --forget=/srv/documents docs; echo "ended with $?" >ended) & while :; do tracuu -d busy-$f --format paths hoa sen 2>/dev/null | sed 's|.*documents/||; s|.*docs/||' | sort | tr '\n' ' '; echo; test -e ended && break; done | sort -u; cat ended; rm ended; tracuu -d busy-$f --format paths path:cong-van; done
  ho-so.zip!/cong-van.txt nghi-dinh.txt ngung.txt thong-tu.txt 
  ended with 0
  $HOME/docs/ho-so.zip!/cong-van.txt
  ho-so.zip!/cong-van.txt nghi-dinh.txt ngung.txt thong-tu.txt 
  ended with 0
  $HOME/docs/ho-so.zip!/cong-van.txt
  ho-so.zip!/cong-van.txt nghi-dinh.txt ngung.txt thong-tu.txt 
  ended with 0
  $HOME/docs/ho-so.zip!/cong-van.txt
  $ tracuu-index -d busy-7 --info | grep -c 'older than'; tracuu -d busy-7 --format tsv 11/2019/NĐ-CP | awk -F'\t' 'NR == 1 { print $NF }'
  0
  suspended

What was indexed before the day of arrival was kept has none:

  $ tracuu -d format-8 --count --added=1970.. sen; tracuu -d format-8 --count --sort=added sen; tracuu -d format-8 --show thong-tu.txt --facts | grep added
  0
  4
  [1]
