A document number finds its document first, however it is typed:

  $ for q in 30/2020/NĐ-CP 30/2020/ND-CP 30/2020/nd-cp 'nghị định 30' 'nghi dinh 30/2020' 'nđ 30 2020' nd30/2020 30-2020-nd-cp '30/2020/NÐ-CP'; do
  >   printf '%s: %s\n' "$q" "$(tracuu -n 1 --format paths "$q" | sed 's,.*/,,')"
  > done

A number of the Party finds the documents that cite it:

  $ for q in 11-HD/BTCTW '11 HD BTCTW' HD11 'hướng dẫn 11 ban tổ chức trung ương' 'NQ 42 TW' '38-hd/btctw'; do
  >   printf '%s: %s\n' "$q" "$(tracuu -n 1 --format paths "$q" | sed 's,.*/,,')"
  > done

The document itself comes before those that cite it:

  $ tracuu --format paths 362/2025/NĐ-CP

A number with a decimal point:

  $ tracuu -n 1 --format paths 66.17/2026/NQ-CP

The field names it, in either language:

  $ tracuu --format paths number:56/2014/QH13
  $ tracuu --format paths so:56/2014/qh13
