Words typed without marks find text with marks:

  $ tracuu -n 3 --format paths giao ban to chuc xay dung dang

Fully marked words mean what they say:

  $ tracuu -n 3 --format paths luân chuyển cán bộ

Words half of which lost their marks:

  $ tracuu -n 3 --format paths luân chuyen cán bo

Old and new tone placement are one word:

  $ tracuu --format paths 'cổ phần hoá doanh nghiệp' >1; tracuu --format paths 'cổ phần hóa doanh nghiệp' >2; cmp 1 2 && head -n 2 1

The two spellings with i and y are one word:

  $ tracuu --format paths 'quản lý thuế' >1; tracuu --format paths 'quản lí thuế' >2; cmp 1 2 && wc -l <1

A document stored in decomposed form is found by a composed query, and the other way round:

  $ tracuu -n 1 --format paths 'chủ hộ kinh doanh bảo hiểm xã hội bắt buộc'
  $ tracuu -n 1 --format paths "$(printf 'lu\303\242n chuye\314\202\314\211n ca\314\201n b\303\264\314\243')"

A misspelling of a word that no document holds is said so, and the exit status is 1:

  $ tracuu xyzzyplugh

What it prints for people:

  $ tracuu -n 2 mức lương tối thiểu vùng

Without a query it says how it is used:

  $ tracuu
