A scan has nothing but its name and its folders: by all words of these it is found above documents that hold the words
scattered, however the name joins them, with marks or without, with days and codes as names have them:

  $ mkdir -p 'd/Văn bản đi' 'd/Hồ sơ đấu thầu/Bệnh viện huyện' d/Giao_Ban && for i in $(seq 60); do printf 'Biên bản số %s\nHọp giao cho ban quản lý đơn xin nghỉ phép của cán bộ, báo cáo quý 1, kế hoạch năm 2025 phòng cháy, chống bão, thiên tai. Tờ trình ngày 15/7/2025 mua thuốc, sắm máy, tính chi ngân sách thu về tỉnh. Hồ sơ thầu, đấu giá, bệnh nhân ra viện trong huyện, hợp tác và đồng ý, giấy báo mời %s.\n' $i "$(seq -s' ' $((i * 7)))" >d/vb$i.txt; done
  $ scan() { n=$((n + 1)); { cat $TOP/tests/fuzz/seeds/fuzz_format_image/png; echo $n; } >"d/$1"; }; scan BienBanHop_GiaoBan-T8.png; scan 519-TTr-CAT-PC06.png; scan ke-hoach-phong-chong-thien-tai-2025.png; scan 'To trinh mua sam 15.07.2025.png'; scan 'Văn bản đi/Giấy mời.png'; scan BC_thu_chi_ngan_sach_Q1.png; scan 'Hồ sơ đấu thầu/Bệnh viện huyện/scan001.png'; scan Giao_Ban/bien-ban.png; python3 -c "import zipfile; zipfile.ZipFile('d/ho so.zip', 'w').writestr('Phòng/DonXinNghiPhep.png', open('$TOP/tests/fuzz/seeds/fuzz_format_image/png', 'rb').read() + b'z')"
  $ find d -exec touch -d '1 hour ago' {} + && tracuu-index -q -d n.idx d; tracuu-index --list=failed -d n.idx
  $HOME/d/519-TTr-CAT-PC06.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/BC_thu_chi_ngan_sach_Q1.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/BienBanHop_GiaoBan-T8.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/Giao_Ban/bien-ban.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/Hồ sơ đấu thầu/Bệnh viện huyện/scan001.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/To trinh mua sam 15.07.2025.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/Văn bản đi/Giấy mời.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/ho so.zip	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/ke-hoach-phong-chong-thien-tai-2025.png	scan	The document is a scan: its text can be read with --ocr.
  $HOME/d/ho so.zip!/Phòng/DonXinNghiPhep.png	scan	The document is a scan: its text can be read with --ocr.
  $ printf '%s\n' '[ "$(tracuu -d n.idx --format paths -n 3 "$1" 2>/dev/null | grep -c -F "$2")" = 1 ] || echo "$1: not $2"' >first
  $ for q in 'biên bản họp giao ban' 'bien ban hop giao ban' 'biên bản họp giao ban tháng 8' 'BienBanHop T8' 'họp giao ban tháng 08'; do sh first "$q" BienBanHop_GiaoBan-T8; done
  $ for q in 519/TTr-CAT-PC06 '519 ttr cat pc06' 'ttr cat pc06'; do sh first "$q" 519-TTr; done
  $ for q in 'kế hoạch phòng chống thiên tai 2025' 'kế hoạch phòng chống thiên tai năm 2025' 'phong chong thien tai' 'KH phòng chống thiên tai'; do sh first "$q" ke-hoach; done
  $ for q in 'tờ trình mua sắm' 'tờ trình mua sắm 15/7/2025' 'to trinh mua sam ngay 15.7.2025' 'mua sắm'; do sh first "$q" 'To trinh'; done
  $ for q in 'giấy mời' 'giay moi' 'văn bản đi giấy mời'; do sh first "$q" mời.png; done
  $ for q in 'báo cáo thu chi ngân sách quý 1' 'bc thu chi ngan sach q1' 'thu chi ngân sách'; do sh first "$q" BC_thu; done
  $ for q in 'đơn xin nghỉ phép' 'hồ sơ phòng đơn xin nghỉ phép'; do sh first "$q" DonXin; done
  $ for q in 'hồ sơ đấu thầu bệnh viện' 'ho so dau thau benh vien huyen' 'đấu thầu'; do sh first "$q" scan001; done
  $ for q in 'biên bản giao ban' 'bien ban giao_ban'; do sh first "$q" bien-ban.png; done

The order is the same however many are shown, and marks that are insisted on are not in a name without any:

  $ tracuu -d n.idx --format paths -n 5 họp giao ban >5; tracuu -d n.idx --format paths -n 50 họp giao ban | head -n 5 | cmp - 5
  $ tracuu -d n.idx --format paths --strict -n 99 biên bản họp | grep -c T8
  0
  [1]

What all paths have in common changes nothing: not what is found, and not in which order:

  $ mkdir -p 'Thuế' 'Lưu trữ/Thuế' && for i in 1 2 3 4 5; do echo "Văn bản $i về đất đai $(seq -s' ' $i)" | tee "Thuế/$i.txt" >"Lưu trữ/Thuế/$i.txt"; done && echo 'Về thuế và lưu trữ' >'Lưu trữ/Thuế/6.txt' && echo 'Về thuế' >Thuế/6.txt && tracuu-index -q -d a.idx Thuế && tracuu-index -q -d b.idx 'Lưu trữ'
  $ tracuu -d a.idx --format paths thuế; tracuu -d b.idx --format paths thuế lưu trữ
  $HOME/Thuế/6.txt
  $HOME/Lưu trữ/Thuế/6.txt
  $ tracuu -d a.idx --format paths về đất đai | sed 's,.*/,,' >1; tracuu -d b.idx --format paths về đất đai | sed 's,.*/,,' | cmp - 1

A number is found in a name, whatever joins its type, its digits and its year there, marks or none; what is named so is
said to be, and comes before what cites the number. Another type and another year are another thing:

  $ mkdir -p 'm/Công văn đến' m/t && for i in $(seq 40); do printf 'Văn bản %s\nQuyết định số này, công văn kia, báo cáo 99 năm 2020, tờ trình 88, công văn số 7, kế hoạch 123 việc, giấy mời 5 người %s.\n' $i "$(seq -s' ' $i)" >m/t/$i.txt; done; printf 'Báo cáo\nThực hiện Quyết định số 77/2020/QĐ-UBND ngày 3/5/2020 của Ủy ban nhân dân tỉnh.\n' >m/t/cites.txt
  $ for f in quyet-dinh-99-2020.png QD_98_2020.png 'QĐ số 97 năm 2020.png' QD96.2020.png 2020_QD_95.png QD-77-2020.png 'Nghi quyet so 42 NQ-TW.png' CV123-abc.png 'CV 124 UBND.png' 'cong van 125.png' 'Công văn Sở Y tế số 126.png' cv127.png '128CV-UBND.png' 'Công văn đến/129 xin y kien.png' 'quyet dinh 130.png' TTr88.png BC-15-quy1.png 'KH 20 15.7.2020.png' TB31.png giaymoi08.png 12a-QD-2021.png 'GM hop 15.7.png'; do { cat $TOP/tests/fuzz/seeds/fuzz_format_image/png; echo "$f"; } >"m/$f"; done
  $ find m -exec touch -d '1 hour ago' {} + && tracuu-index -q -d m.idx m
  [1]
  $ printf '%s\n' 'case "$(tracuu -d m.idx --format paths -n 1 "$1" 2>/dev/null)" in */"$2"*) ;; *) echo "$1: not $2" ;; esac' >one
  $ for q in 'quyết định 99/2020' 'quyet dinh 99/2020' 'QĐ 99/2020' 'quyết định số 99 năm 2020' 99/2020; do sh one "$q" quyet-dinh-99; done
  $ for n in 98 97 96 95 77; do sh one "quyết định $n/2020" "$(cd m && ls | grep $n)"; done
  $ for q in 'nghị quyết 42' 'nghi quyet 42' 'NQ 42' 42-NQ/TW; do sh one "$q" 'Nghi quyet'; done
  $ for n in 123 124 125 126 127 128; do sh one "công văn $n" "$(cd m && ls | grep $n)"; sh one "cong van so $n" "$(cd m && ls | grep $n)"; done; sh one 'CV 123' CV123; sh one 'công văn 123 abc' CV123; sh one 'công văn 126 sở y tế' 'Công văn Sở'; sh one 'công văn 129' '129 xin'
  $ sh one 'tờ trình 88' TTr88; sh one 'báo cáo 15' BC-15; sh one 'kế hoạch 20/2020' 'KH 20'; sh one 'thông báo 31' TB31; sh one 'giấy mời 8' giaymoi08; sh one 'quyết định 12a' 12a-QD
  $ tracuu -d m.idx --format paths 'quyết định 77/2020'
  $HOME/m/QD-77-2020.png
  $HOME/m/t/cites.txt
  ! tracuu: No document here prints the number Quyết định 77/2020; files that are named so are listed.
  $ tracuu -d m.idx --format paths 'quyết định 95/2021'
  ! tracuu: No document here bears or names the number Quyết định 95/2021; its words were looked for.
  [1]
  $ tracuu -d m.idx --format paths --strict 'quyết định 99/2020'
  [1]
  $ tracuu -d m.idx --format paths -n 4 'công văn 130'
  $HOME/m/Công văn Sở Y tế số 126.png
  $HOME/m/t/1.txt
  $HOME/m/t/2.txt
  $HOME/m/t/3.txt
  ! tracuu: There is no Công văn 130 here, and no document names it; its words were looked for.

A whole number before its type is the number, whatever follows; what counts copies is none. The year may stand in a day,
or before the number. A number beside its office is that of a letter. What is named behind another number is only named:

  $ mkdir k && for i in $(seq 30); do printf 'Văn bản %s\nNghị quyết này, công văn kia, thông tư, quyết định, nghị định, luật, tờ trình %s.\n' $i "$(seq -s' ' 100 $((100 + i)))" >k/$i.txt; done; for f in 'TT 200-2014-TT-BTC (1)' 'QD 15-2019-QD-UBND (2)' '17_2019_QD-UBND 4' 'ND 30_2020_ND-CP 5' 'QĐ 91 (sua doi QD 92)' CV94_20210506 20200315_QD_77 CV-2021-05-07-96 QD_2020_148 'TTr 06052021 55' 'Luat 35 2018 QH14' 'Nghị quyết 36-2018-QH14' 'Nghi quyet thi hanh Luat so 37-2018-QH14' 2451_VPCP-KGVX 88.UBND.VX; do { cat $TOP/tests/fuzz/seeds/fuzz_format_image/png; echo "$f"; } >"k/$f.png"; done
  $ find k -exec touch -d '1 hour ago' {} + && tracuu-index -q -d k.idx k
  [1]
  $ printf '%s\n' 'for q; do echo "$q: $(tracuu -d k.idx --format paths -n 1 "$q" 2>e | sed "s,.*/,,"): $(grep -o "bears or names\|no document names\|bears the\|prints the" e)"; done' >told
  $ sh told 'thông tư 1' 'quyết định 2' 'quyết định 4' 'nghị định 5' 'QĐ 92' 'quyết định 91'
  thông tư 1: TT 200-2014-TT-BTC (1).png: no document names
  quyết định 2: QD 15-2019-QD-UBND (2).png: no document names
  quyết định 4: 17_2019_QD-UBND 4.png: no document names
  nghị định 5: ND 30_2020_ND-CP 5.png: no document names
  QĐ 92: QĐ 91 (sua doi QD 92).png: bears the
  quyết định 91: QĐ 91 (sua doi QD 92).png: prints the
  $ sh told 'công văn 94/2021' 94/2021 'công văn 94/2020' 'quyết định 77/2020' 77/2020 'công văn 96/2021' 'quyết định 148/2020' 148/2020 'tờ trình 55/2021'
  công văn 94/2021: CV94_20210506.png: prints the
  94/2021: CV94_20210506.png: prints the
  công văn 94/2020: : bears or names
  quyết định 77/2020: 20200315_QD_77.png: prints the
  77/2020: 20200315_QD_77.png: prints the
  công văn 96/2021: CV-2021-05-07-96.png: prints the
  quyết định 148/2020: QD_2020_148.png: prints the
  148/2020: QD_2020_148.png: prints the
  tờ trình 55/2021: TTr 06052021 55.png: prints the
  $ sh told 'công văn 2451' 2451/VPCP-KGVX 2451/VPCP 'công văn 88' 88/UBND 'quyết định 2451'
  công văn 2451: 2451_VPCP-KGVX.png: prints the
  2451/VPCP-KGVX: 2451_VPCP-KGVX.png: prints the
  2451/VPCP: 2451_VPCP-KGVX.png: prints the
  công văn 88: 88.UBND.VX.png: prints the
  88/UBND: 88.UBND.VX.png: prints the
  quyết định 2451: Nghị quyết 36-2018-QH14.png: no document names

A law whose type only its name says is no resolution, and a resolution no law; the term of the assembly may be left out:

  $ sh told 'NQ 35' 'nghị quyết 35/2018' 'luật 35/2018' 'luật 36/2018' 'nghị quyết 36/2018' 'NQ 37' 'luật 37/2018' 35/2018/qh 35/2018/QH14 35/2018/QH1; tracuu -d k.idx --format paths -t L
  NQ 35: : bears or names
  nghị quyết 35/2018: : bears or names
  luật 35/2018: Luat 35 2018 QH14.png: 
  luật 36/2018: : bears or names
  nghị quyết 36/2018: Nghị quyết 36-2018-QH14.png: 
  NQ 37: : bears or names
  luật 37/2018: Nghi quyet thi hanh Luat so 37-2018-QH14.png: prints the
  35/2018/qh: Luat 35 2018 QH14.png: 
  35/2018/QH14: Luat 35 2018 QH14.png: 
  35/2018/QH1: : bears or names
  $HOME/k/Luat 35 2018 QH14.png

One word stands in many names by chance: documents about it come first, then what is named so, then what mentions it:

  $ mkdir -p w && for i in $(seq 60); do printf 'Ghi chép %s\nCán bộ họp bàn về giá và luật %s.\n' $i "$(seq -s' ' $i)" >w/$i.txt; done; printf 'QUY CHẾ HỌP\n\nCuộc họp do chủ tịch chủ trì. Họp mỗi tháng một lần.\n' >w/qc.txt; printf 'BẢNG GIÁ\n\nGiá thuê, giá bán. Giá do tỉnh định.\n' >w/bg.txt; for f in Giay_moi_hop hop-tac-xa 'bang luong' gia-dinh luong; do { cat $TOP/tests/fuzz/seeds/fuzz_format_image/png; echo "$f"; } >"w/$f.png"; done
  $ find w -exec touch -d '1 hour ago' {} + && tracuu-index -q -d w.idx w
  [1]
  $ for q in họp giá lương; do tracuu -d w.idx --format paths -n 3 $q | sed 's,.*/,,'; done
  qc.txt
  hop-tac-xa.png
  Giay_moi_hop.png
  bg.txt
  gia-dinh.png
  1.txt
  luong.png
  bang luong.png
  ! tracuu: No document has “lương”; it was read as “luong”. Use --strict to insist on its marks.
