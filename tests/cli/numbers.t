A document number finds its document first, however it is typed:

  $ for q in 30/2020/NĐ-CP 30/2020/ND-CP 30/2020/nd-cp 'nghị định 30' 'nghi dinh 30/2020' 'nđ 30 2020' nd30/2020 30-2020-nd-cp '30/2020/NÐ-CP'; do
  >   printf '%s: %s\n' "$q" "$(tracuu -n 1 --format paths "$q" | sed 's,.*/,,')"
  > done
  30/2020/NĐ-CP: nghi-dinh-30-2020-nd-cp.html
  30/2020/ND-CP: nghi-dinh-30-2020-nd-cp.html
  30/2020/nd-cp: nghi-dinh-30-2020-nd-cp.html
  nghị định 30: nghi-dinh-30-2020-nd-cp.html
  nghi dinh 30/2020: nghi-dinh-30-2020-nd-cp.html
  nđ 30 2020: nghi-dinh-30-2020-nd-cp.html
  nd30/2020: nghi-dinh-30-2020-nd-cp.html
  30-2020-nd-cp: nghi-dinh-30-2020-nd-cp.html
  30/2020/NÐ-CP: nghi-dinh-30-2020-nd-cp.html

A number of the Party finds the documents that cite it:

  $ for q in 11-HD/BTCTW '11 HD BTCTW' HD11 'hướng dẫn 11 ban tổ chức trung ương' 'NQ 42 TW' '38-hd/btctw'; do
  >   printf '%s: %s\n' "$q" "$(tracuu -n 1 --format paths "$q" | sed 's,.*/,,')"
  > done
  11-HD/BTCTW: tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  11 HD BTCTW: tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  HD11: tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  hướng dẫn 11 ban tổ chức trung ương: tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  NQ 42 TW: tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  38-hd/btctw: tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: No document here bears the number 11-HD/BTCTW; documents that name it are listed.
  ! tracuu: No document here bears the number 11-HD/BTCTW; documents that name it are listed.
  ! tracuu: No document here bears the number Hướng dẫn 11; documents that name it are listed.
  ! tracuu: No document here bears the number 11-HD/BTCTW; documents that name it are listed.
  ! tracuu: No document here bears the number 42-NQ/TW; documents that name it are listed.
  ! tracuu: No document here bears the number 38-HD/BTCTW; documents that name it are listed.

Of a document that is not there, those that cite it come first, before those that match a few words better:

  $ tracuu --format paths 'mức thu phí theo nghị quyết 42-NQ/TW' 2>/dev/null | sed -n '1s,.*/,,p'
  tin-giao-ban-to-chuc-xay-dung-dang-2012.html

The document itself comes before those that cite it:

  $ tracuu --format paths 362/2025/NĐ-CP >r; head -n 1 r; tail -n +2 r | sort
  $SAMPLES/nghi-dinh-362-2025-nd-cp.md
  $SAMPLES/thong-tu-11-2026-tt-btc.txt
  $SAMPLES/thong-tu-28-2026-tt-btc.txt

A number with a decimal point:

  $ tracuu -n 1 --format paths 66.17/2026/NQ-CP
  $SAMPLES/nghi-quyet-66.17-2026-nq-cp.txt

The field names it, in either language:

  $ tracuu --format paths number:56/2014/QH13
  $SAMPLES/luat-56-2014-qh13.txt
  $ tracuu --format paths so:56/2014/qh13
  $SAMPLES/luat-56-2014-qh13.txt

A number that is nowhere is said to be, with its neighbours; one that is only cited finds what cites it:

  $ tracuu --format paths 361/2025/NĐ-CP
  ! tracuu: No document here bears or names the number 361/2025/NĐ-CP.
  ! tracuu: Did you mean: 362/2025/NĐ-CP?
  [1]
  $ tracuu -n 1 --format paths hd 11 btctw | sed 's,.*/,,'
  tin-giao-ban-to-chuc-xay-dung-dang-2012.html
  ! tracuu: No document here bears the number 11-HD/BTCTW; documents that name it are listed.
  $ tracuu nghi dinh 361/2025
  Nothing was found.
  No document here bears or names the number Nghị định 361/2025; its words were
  looked for.
  Did you mean: 362/2025/NĐ-CP?
  [1]

A file that holds several documents is found by the number of each, and shown as that one:

  $ mkdir issue
  > one() {
  >   printf 'BỘ NỘI VỤ\nSố: %s\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n' "$1"
  >   printf 'Hà Nội, ngày %s tháng 3 năm 2031\nQUYẾT ĐỊNH\nVề việc %s\nCăn cứ Luật Giá;\nĐiều 1. Ban hành.\n\n' "$2" "$3"
  > }
  > { one 12/QĐ-BNV 05 'thứ nhất'; one 13/QĐ-BNV 06 'thứ hai'; } >issue/so-1.txt
  > tracuu-index -q -d issue-index issue
  $ tracuu -d issue-index --format tsv number:13/QĐ-BNV | cut -f 2-4,6
  13/QĐ-BNV	QĐ	2031-03-06	Về việc thứ hai

A number in words that no document bears falls back to its words, those side by side only:

  $ mkdir -p d && printf 'Báo cáo\nTheo Nghị định 139 năm 2024 của Chính phủ, NĐ178 và thông tư số 78.\n' >d/a.txt
  $ printf 'Báo cáo\nTheo nghị định, năm 2024 có 139 hộ; Nghị định số 139/2018/NĐ-CP.\n' >d/b.txt
  $ tracuu-index -d ix d >r 2>&1
  $ for q in 'nghị định 139 năm 2024' 'nghi dinh so 139/2024' nđ139/24 NĐ178 'nghị định 178 chính phủ' 'thông tư 78'; do
  >   tracuu -d ix --format paths "$q" 2>/dev/null | sed -n "1s,.*/,$q: ,p"
  > done
  nghị định 139 năm 2024: a.txt
  nghi dinh so 139/2024: a.txt
  nđ139/24: a.txt
  NĐ178: a.txt
  nghị định 178 chính phủ: a.txt
  thông tư 78: a.txt
  $ tracuu -d ix --format paths 'nghị định 140 năm 2024'
  ! tracuu: No document here bears or names the number Nghị định 140/2024; its words were looked for.
  [1]

A short year, a year on its way, and a type that must be that of the number:

  $ for q in 30/20 nđ30/20 'nghị định 30/20' 30/202 nd30/2 'tt 11/26' 'thông tư 30' 'luật 56/14'; do
  >   tracuu --format paths -n 1 "$q" 2>/dev/null | sed -n "1s,.*/,$q: ,p"
  > done
  30/20: nghi-dinh-30-2020-nd-cp.html
  nđ30/20: nghi-dinh-30-2020-nd-cp.html
  nghị định 30/20: nghi-dinh-30-2020-nd-cp.html
  30/202: nghi-dinh-30-2020-nd-cp.html
  nd30/2: nghi-dinh-30-2020-nd-cp.html
  tt 11/26: thong-tu-11-2026-tt-btc.txt
  thông tư 30: quyet-dinh-2416-qd-bkhdt.txt
  luật 56/14: luat-56-2014-qh13.txt

Of a number that several documents bear, the year chooses wherever it stands; only what is still open is asked for:

  $ mkdir same && for d in '30/2020/NĐ-CP 5/3/2020' '30/2022/NĐ-CP 19/5/2022' '30/2022/TT-BTC 7/2/2022'; do
  >   set -- $d
  >   case $1 in *TT*) t='THÔNG TƯ' ;; *) t='NGHỊ ĐỊNH' ;; esac
  >   printf '%s\nSố: %s\nngày %s\n\nĐiều 1. Phạm vi điều chỉnh\n\nVăn bản này quy định về văn thư.\n' "$t" "$1" "$2" >"same/$(echo $1 | tr / -).txt"
  > done && tracuu-index -q -d same.idx same
  $ for q in 'nghị định 30' 'nghị định 30 của chính phủ năm 2020' 'nghị định số 30 ban hành năm 2022' 'số 30/2022'; do
  >   printf '%s: ' "$q"; tracuu -d same.idx -n 1 --format=json "$q" | grep -o '[0-9] different[^"]*\|"path":"[^"]*' | sed 's,"path.*/,,' | tr '\n' ' '; echo
  > done
  nghị định 30: 30-2022-NĐ-CP.txt 2 different documents bear the number Nghị định 30; add the year or the issuer to choose one. 
  nghị định 30 của chính phủ năm 2020: 30-2020-NĐ-CP.txt 
  nghị định số 30 ban hành năm 2022: 30-2022-NĐ-CP.txt 
  số 30/2022: 30-2022-NĐ-CP.txt 2 different documents bear the number 30/2022; add the issuer to choose one. 

A short number that nobody has is named as a whole one is, and so is a day that no calendar has; but not what may be an amount:

  $ for q in 'cong van 9450' '158/25' 'nghị định ngày 30/2/2020' 'thông tư 31/4/2021' '24/7' 'thông báo 30 ngày' 'kế hoạch 5 năm'; do tracuu --lang=vi -n 1 --format=json "$q" | jq -r '.summary | select(.) | .query + ": " + ((.notices // ["none"]) | join(" "))'; done
  cong van 9450: Kho không có Công văn 9450, và không văn bản nào nhắc đến nó; đã tìm theo các từ.
  158/25: Kho không có 158/2025, và không văn bản nào nhắc đến nó; đã tìm theo các từ.
  nghị định ngày 30/2/2020: Không có ngày 30/2/2020; đã tìm như các từ thường. Ưu tiên: Nghị định (-t NĐ).
  thông tư 31/4/2021: Không có ngày 31/4/2021; đã tìm như các từ thường. Ưu tiên: Thông tư (-t TT).
  24/7: none
  thông báo 30 ngày: none
  kế hoạch 5 năm: none

Words of days that no document was issued in are words; a list of those days stays empty, and so does what is asked strictly:

  $ tracuu --count lương tối thiểu tuần này; tracuu --count nghị định tuần này; tracuu --count --from 7d lương tối thiểu; tracuu --json lương tối thiểu tuần này | jq -c 'select(.summary) | .summary.notice_codes'
  1
  0
  0
  ["days-empty"]

A number that leaves the type out is that of a law or of a resolution. Who asks for a resolution does not get the law, but
is told of it; with the whole number there is nothing else to be had:

  $ mkdir assembly && for law in '35/2018/QH14 LUẬT|Sửa đổi Luật Sen hồng' '36/2018/QH14 NGHỊ QUYẾT|Về việc phát triển vùng trồng sen' '37/2018/QH14 BỘ LUẬT|Hoa'; do n=${law%%/*}; printf 'QUỐC HỘI\nSố: %s\n\n%s\n%s\n\nCăn cứ Hiến pháp;\n\nĐiều 1. Hoa sen\nCây sen được trồng. Xem thêm %s/2018/QH14.\n' "${law%% *}" "$(echo "${law#* }" | cut -d'|' -f1)" "${law#*|}" $n >assembly/$n.txt; done; tracuu-index -q -d a.idx assembly
  $ for q in 'NQ 35' 'nghị quyết 35/2018' 'luật 35' 'luật 35/2018' 'NQ 36/2018' 'luật 36' 'luật 37/2018' 'pháp lệnh 36/2018' 'NQ 35/2018/QH14'; do echo "$q: $(tracuu -d a.idx --format paths -- "$q" 2>&1 | sed 's,^/.*/,,' | paste -sd' ')"; done
  NQ 35: tracuu: No document here bears or names the number Nghị quyết 35; its words were looked for.
  nghị quyết 35/2018: tracuu: No document here bears or names the number Nghị quyết 35/2018; its words were looked for. tracuu: Did you mean: 35/2018/QH14?
  luật 35: 35.txt 37.txt
  luật 35/2018: 35.txt
  NQ 36/2018: 36.txt
  luật 36: tracuu: Preferred: Luật (-t L). tracuu: There is no Luật 36 here, and no document names it; its words were looked for. 35.txt 36.txt 37.txt
  luật 37/2018: 37.txt
  pháp lệnh 36/2018: tracuu: No document here bears or names the number Pháp lệnh 36/2018; its words were looked for. tracuu: Did you mean: 36/2018/QH14?
  NQ 35/2018/QH14: 35.txt
