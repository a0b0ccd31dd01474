A phrase holds its words side by side:

  $ tracuu --format paths '"mức lương tối thiểu giờ"'
  $SAMPLES/nghi-dinh-38-2022-nd-cp.txt

A minus sign leaves documents out:

  $ tracuu -n 100 --format paths 'bảo hiểm xã hội' >all; tracuu -n 100 --format paths 'bảo hiểm xã hội -"y tế"' >less; test $(wc -l <less) -lt $(wc -l <all) && echo fewer
  fewer

An exclusion may be an argument of its own after the first word, and -- ends the options:

  $ tracuu --all --format paths 'lương tối thiểu' -vùng >1; tracuu --all --format paths -- 'lương tối thiểu' -vùng >2; cmp 1 2 && sort 1
  $SAMPLES/nghi-dinh-93-2006-nd-cp.txt

An office that is no more is told to have an heir:

  $ tracuu --format paths 'agency:"bo ke hoach va dau tu" đấu thầu'
  $SAMPLES/thong-tu-16-2022-tt-bkhdt.html
  $SAMPLES/quyet-dinh-2416-qd-bkhdt.txt
  ! tracuu: Bộ Kế hoạch và Đầu tư has become part of Bộ Tài chính; agency:BTC finds what that issued.

A plus sign makes a word a must:

  $ tracuu --format paths 'đất +"trồng lúa"' | sort
  $SAMPLES/cong-van-225-ttg-nn.txt

OR between words, and parentheses:

  $ tracuu --all --format paths '(mặn OR hạn hán) "đồng bằng sông"'
  $SAMPLES/thong-bao-163-tb-vpcp.txt

Fields: type, title, signer, date:

  $ tracuu --format paths 'type:CT đất'
  $SAMPLES/chi-thi-16-2005-ct-ub-can-tho.txt
  $ tracuu --format paths 'loai:"chi thi" thôn'
  $SAMPLES/chi-thi-21-ct-ttg.txt
  $ tracuu --format paths 'title:"công tác văn thư"'
  $SAMPLES/nghi-dinh-30-2020-nd-cp.html
  $ tracuu --format paths 'date:2012..2014' | sort
  $SAMPLES/luat-56-2014-qh13.txt
  $SAMPLES/tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  $ tracuu --format paths 'ngay:4/2024 kính gửi' | sort
  $SAMPLES/cong-van-225-ttg-nn.txt
  $SAMPLES/cong-van-2450-vpcp-kgvx.txt

Dates that no document can have are errors:

  $ tracuu 'date:2012..2010'
  ! tracuu: The dates “2012..2010” end before they begin.
  !   date:2012..2010
  !   ^^^^^^^^^^^^^^^
  [2]
  $ tracuu 'date:>9999'
  ! tracuu: There is no day that “>9999” could mean.
  !   date:>9999
  !   ^^^^^^^^^^
  [2]
  $ tracuu 'ngay:31/2/2012'
  ! tracuu: There is no such day as "31/2/2012".
  !   ngay:31/2/2012
  !   ^^^^^^^^^^^^^^
  [2]
  $ tracuu 'date:..'
  ! tracuu: "" is no date. Write a year (2012), a month (6/2012), a day (29/6/2012 or 2012-06-29), or words such as yesterday, "last week", "3 months", 7d.
  !   date:..
  !   ^^^^^^^
  [2]

An unclosed quote is an error that shows where:

  $ tracuu '"bảo hiểm'
  ! tracuu: The quotation mark at character 1 is never closed; add a second one or leave it out.
  !   "bảo hiểm
  !   ^
  [2]

What looks like a field but is none is text, or told when nothing else can be meant:

  $ tracuu --format paths 'căn:cứ văn:thư' | head -n 1
  $SAMPLES/nghi-dinh-30-2020-nd-cp.html

  $ tracuu colour:red
  ! tracuu: “colour:” at character 1 is no field; there are number, type, agency, title, signer, date, year, path, in, added, kind, format, has, cites, guides, replaces, amends and status. Put it in quotes to look for it as text.
  !   colour:red
  !   ^^^^^^^
  [2]

A word that no issuer, signer, title or path has is named, for nothing can be found by it:

  $ tracuu -a 'sở nội vụ xyzzy' phí
  Nothing was found.
  No document here has “sở” in the name of its issuer.
  [1]
  $ tracuu 'nguoiky:plugh' -t nq
  Nothing was found.
  No document here has “plugh” in the name of its signer.
  [1]
  $ tracuu -n 1 --format paths 'phí -title:xyzzy'
  $SAMPLES/nghi-dinh-362-2025-nd-cp.md
  ! tracuu: No document here has “xyzzy” in its title.
  $ tracuu -a BTCTW phí
  Nothing was found.
  [1]

An abbreviation finds what its words find:

  $ for words in 'mức đóng BHXH' 'mức đóng bảo hiểm xã hội'; do tracuu --format paths "$words" 2>/dev/null | md5sum; done | uniq | wc -l
  1

Everyday words are also looked for as official ones, but not in a phrase, without a word, or with --strict:

  $ tracuu --format paths -n 1 'đuổi việc'
  $SAMPLES/nghi-dinh-38-2022-nd-cp.txt
  ! tracuu: No document has “đuổi”; it was read as “dưới”. Use --strict to insist on its marks.
  ! tracuu: Official words were looked for, too: “sa thải”, “đơn phương chấm dứt hợp đồng lao động” for “đuổi việc”. Use --strict to leave them out.
  $ tracuu --format paths -n 1 '"đuổi việc"'; tracuu --format paths -n 1 --strict 'tăng ca'; tracuu --format paths -n 1 'lao động -"tăng ca"'
  $SAMPLES/quyet-dinh-02302-qd-ubnd-ca-mau.html
  $SAMPLES/nghi-dinh-38-2022-nd-cp.txt
  ! tracuu: No document has “đuổi”; it was read as “dưới”. Use --strict to insist on its marks.

An office has words of its own; a line of its file that means nothing is named, and the query is asked:

  $ mkdir -p .config/tracuu; printf '# ours\nthẻ vàng | sa thải\nthẻ xanh\n' >.config/tracuu/tu-dong-nghia.txt
  $ tracuu --format paths -n 1 'thẻ vàng'
  $SAMPLES/thong-tu-34-2021-tt-bldtbxh.txt
  ! tracuu: $HOME/.config/tracuu/tu-dong-nghia.txt, line 3: write "everyday words | official words".
  ! tracuu: Official words were looked for, too: “sa thải” for “thẻ vàng”. Use --strict to leave them out.
  $ XDG_CONFIG_HOME=/nonexistent tracuu --format paths -n 1 'thẻ vàng'
  $SAMPLES/thong-tu-65-2026-tt-bca.txt

A syllable with a wrong mark is one word all the same, not two without their blank:

  $ XDG_CONFIG_HOME=/nonexistent tracuu -n 1 'luân chuyẻn cán bọ' | grep -v '^ '
  2 documents match; shown is 1; index of today.
  No document has “chuyẻn”; it was read as “chuyển”. Use --strict to insist on its
  marks.
  No document has “bọ”; it was read as “bộ”. Use --strict to insist on its marks.
  Did you mean: luân chuyển cán bộ?
