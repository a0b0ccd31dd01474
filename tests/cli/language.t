A phrase holds its words side by side:

  $ tracuu --format paths '"mức lương tối thiểu giờ"'

A minus sign leaves documents out:

  $ tracuu --format paths 'bảo hiểm xã hội' >all; tracuu --format paths 'bảo hiểm xã hội -"y tế"' >less; test $(wc -l <less) -lt $(wc -l <all) && echo fewer
  fewer

An exclusion may be an argument of its own after the first word, and -- ends the options:

  $ tracuu --format paths 'lương tối thiểu' -vùng >1; tracuu --format paths -- 'lương tối thiểu' -vùng >2; cmp 1 2 && cat 1

A plus sign makes a word a must:

  $ tracuu --format paths 'đất +"trồng lúa"'

OR between words, and parentheses:

  $ tracuu --all --format paths '(mặn OR hạn hán) "đồng bằng sông"'

Fields: type, title, signer, date:

  $ tracuu --format paths 'type:CT đất'
  $ tracuu --format paths 'loai:"chi thi" thôn'
  $ tracuu --format paths 'title:"công tác văn thư"'
  $ tracuu --format paths 'date:2012..2014'
  $ tracuu --format paths 'ngay:4/2024 kính gửi'

An unclosed quote is an error that shows where:

  $ tracuu '"bảo hiểm'

A field that does not exist is an error that names those that do:

  $ tracuu colour:red
