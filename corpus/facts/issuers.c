#include "corpus/facts/issuers.h"

#include <string.h>

#include "corpus/facts/fold.h"

#define ISSUERS_KEY_MAX 80

typedef struct {
  const char *key;  /* fold_key of name */
  const char *name; /* official or in common use */
  Issuer issuer;
} IssuersName;

typedef struct {
  const char *key; /* fold_key of code */
  const char *code;
  const char *name; /* official */
} IssuersCode;

/* In the order of key. Names and codes as letterheads and numbers print them; mergers by Nghị quyết 176/2025/QH15 and
 * its predecessors of 2002 and 2007. A ministry whose tasks were shared out goes to the one that took its seal. */
static const IssuersName issuers_names[] = {
    /* clang-format off */
    {"ban bao ve cham soc suc khoe can bo trung uong", "Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương", {"BBVCSSKTW", "Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương", NULL}},
    {"ban bi thu", "Ban Bí thư", {"TW", "Ban Bí thư", NULL}},
    {"ban bi thu trung uong", "Ban Bí thư Trung ương", {"TW", "Ban Bí thư", NULL}},
    {"ban bi thu trung uong dang", "Ban Bí thư Trung ương Đảng", {"TW", "Ban Bí thư", NULL}},
    {"ban chap hanh trung uong", "Ban Chấp hành Trung ương", {"TW", "Ban Chấp hành Trung ương", NULL}},
    {"ban chap hanh trung uong dang", "Ban Chấp hành Trung ương Đảng", {"TW", "Ban Chấp hành Trung ương", NULL}},
    {"ban chap hanh trung uong dang cong san viet nam", "Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam", {"TW", "Ban Chấp hành Trung ương", NULL}},
    {"ban chap hanh trung uong doan thanh nien cong san ho chi minh", "Ban Chấp hành Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", {"TWĐTN", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", NULL}},
    {"ban chinh sach chien luoc trung uong", "Ban Chính sách, chiến lược Trung ương", {"BCSCLTW", "Ban Chính sách, chiến lược Trung ương", NULL}},
    {"ban dan van trung uong", "Ban Dân vận Trung ương", {"BDVTW", "Ban Dân vận Trung ương", "BTGDVTW"}},
    {"ban dan van trung uong dang", "Ban Dân vận Trung ương Đảng", {"BDVTW", "Ban Dân vận Trung ương", "BTGDVTW"}},
    {"ban doi ngoai trung uong", "Ban Đối ngoại Trung ương", {"BĐNTW", "Ban Đối ngoại Trung ương", "BNG"}},
    {"ban kinh te trung uong", "Ban Kinh tế Trung ương", {"BKTTW", "Ban Kinh tế Trung ương", "BCSCLTW"}},
    {"ban noi chinh trung uong", "Ban Nội chính Trung ương", {"BNCTW", "Ban Nội chính Trung ương", NULL}},
    {"ban thuong vu thanh ui", "Ban Thường vụ Thành ủy", {"TU", "Tỉnh ủy", NULL}},
    {"ban thuong vu tinh ui", "Ban Thường vụ Tỉnh ủy", {"TU", "Tỉnh ủy", NULL}},
    {"ban to chuc can bo chinh phu", "Ban Tổ chức - Cán bộ Chính phủ", {"TCCP", "Ban Tổ chức - Cán bộ Chính phủ", "BNV"}},
    {"ban to chuc thanh ui", "Ban Tổ chức Thành ủy", {"BTCTU", "Ban Tổ chức Tỉnh ủy", NULL}},
    {"ban to chuc tinh ui", "Ban Tổ chức Tỉnh ủy", {"BTCTU", "Ban Tổ chức Tỉnh ủy", NULL}},
    {"ban to chuc trung uong", "Ban Tổ chức Trung ương", {"BTCTW", "Ban Tổ chức Trung ương", NULL}},
    {"ban to chuc trung uong dang", "Ban Tổ chức Trung ương Đảng", {"BTCTW", "Ban Tổ chức Trung ương", NULL}},
    {"ban ton giao chinh phu", "Ban Tôn giáo Chính phủ", {"BTGCP", "Ban Tôn giáo Chính phủ", "BDTTG"}},
    {"ban tu tuong van hoa trung uong", "Ban Tư tưởng - Văn hóa Trung ương", {"BTTVHTW", "Ban Tư tưởng - Văn hóa Trung ương", "BTGTW"}},
    {"ban tuien giao thanh ui", "Ban Tuyên giáo Thành ủy", {"BTGTU", "Ban Tuyên giáo Tỉnh ủy", NULL}},
    {"ban tuien giao tinh ui", "Ban Tuyên giáo Tỉnh ủy", {"BTGTU", "Ban Tuyên giáo Tỉnh ủy", NULL}},
    {"ban tuien giao trung uong", "Ban Tuyên giáo Trung ương", {"BTGTW", "Ban Tuyên giáo Trung ương", "BTGDVTW"}},
    {"ban tuien giao trung uong dang", "Ban Tuyên giáo Trung ương Đảng", {"BTGTW", "Ban Tuyên giáo Trung ương", "BTGDVTW"}},
    {"ban tuien giao va dan van trung uong", "Ban Tuyên giáo và Dân vận Trung ương", {"BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương", NULL}},
    {"ban vat gia chinh phu", "Ban Vật giá Chính phủ", {"BVGCP", "Ban Vật giá Chính phủ", "BTC"}},
    {"bao hiem xa hoi viet nam", "Bảo hiểm xã hội Việt Nam", {"BHXH", "Bảo hiểm xã hội Việt Nam", "BTC"}},
    {"bo buu chinh vien thong", "Bộ Bưu chính, Viễn thông", {"BBCVT", "Bộ Bưu chính, Viễn thông", "BTTTT"}},
    {"bo chinh tri", "Bộ Chính trị", {"TW", "Bộ Chính trị", NULL}},
    {"bo cong an", "Bộ Công an", {"BCA", "Bộ Công an", NULL}},
    {"bo cong nghiep", "Bộ Công nghiệp", {"BCN", "Bộ Công nghiệp", "BCT"}},
    {"bo cong thuong", "Bộ Công Thương", {"BCT", "Bộ Công Thương", NULL}},
    {"bo dai hoc va trung hoc chuien nghiep", "Bộ Đại học và Trung học chuyên nghiệp", {"BĐH", "Bộ Đại học và Trung học chuyên nghiệp", "BGDĐT"}},
    {"bo dan toc va ton giao", "Bộ Dân tộc và Tôn giáo", {"BDTTG", "Bộ Dân tộc và Tôn giáo", NULL}},
    {"bo giao duc", "Bộ Giáo dục", {"BGDc", "Bộ Giáo dục", "BGDĐT"}},
    {"bo giao duc va dao tao", "Bộ Giáo dục và Đào tạo", {"BGDĐT", "Bộ Giáo dục và Đào tạo", NULL}},
    {"bo giao thong van tai", "Bộ Giao thông vận tải", {"BGTVT", "Bộ Giao thông vận tải", "BXD"}},
    {"bo i te", "Bộ Y tế", {"BYT", "Bộ Y tế", NULL}},
    {"bo ke hoach va dau tu", "Bộ Kế hoạch và Đầu tư", {"BKHĐT", "Bộ Kế hoạch và Đầu tư", "BTC"}},
    {"bo khoa hoc cong nghe va moi truong", "Bộ Khoa học, Công nghệ và Môi trường", {"BKHCNMT", "Bộ Khoa học, Công nghệ và Môi trường", "BKHCN"}},
    {"bo khoa hoc va cong nghe", "Bộ Khoa học và Công nghệ", {"BKHCN", "Bộ Khoa học và Công nghệ", NULL}},
    {"bo lam nghiep", "Bộ Lâm nghiệp", {"BLN", "Bộ Lâm nghiệp", "BNN"}},
    {"bo lao dong", "Bộ Lao động", {"BLĐ", "Bộ Lao động", "BLĐTBXH"}},
    {"bo lao dong thuong binh va xa hoi", "Bộ Lao động - Thương binh và Xã hội", {"BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội", "BNV"}},
    {"bo lao dong thuong binh xa hoi", "Bộ Lao động, Thương binh Xã hội", {"BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội", "BNV"}},
    {"bo ngoai giao", "Bộ Ngoại giao", {"BNG", "Bộ Ngoại giao", NULL}},
    {"bo noi vu", "Bộ Nội vụ", {"BNV", "Bộ Nội vụ", NULL}},
    {"bo nong nghiep va cong nghiep thuc pham", "Bộ Nông nghiệp và Công nghiệp thực phẩm", {"BNCNTP", "Bộ Nông nghiệp và Công nghiệp thực phẩm", "BNN"}},
    {"bo nong nghiep va moi truong", "Bộ Nông nghiệp và Môi trường", {"BNNMT", "Bộ Nông nghiệp và Môi trường", NULL}},
    {"bo nong nghiep va phat trien nong thon", "Bộ Nông nghiệp và Phát triển nông thôn", {"BNN", "Bộ Nông nghiệp và Phát triển nông thôn", "BNNMT"}},
    {"bo quoc phong", "Bộ Quốc phòng", {"BQP", "Bộ Quốc phòng", NULL}},
    {"bo tai chinh", "Bộ Tài chính", {"BTC", "Bộ Tài chính", NULL}},
    {"bo tai nguien va moi truong", "Bộ Tài nguyên và Môi trường", {"BTNMT", "Bộ Tài nguyên và Môi trường", "BNNMT"}},
    {"bo thong tin va truien thong", "Bộ Thông tin và Truyền thông", {"BTTTT", "Bộ Thông tin và Truyền thông", "BKHCN"}},
    {"bo thui loi", "Bộ Thủy lợi", {"BTL", "Bộ Thủy lợi", "BNN"}},
    {"bo thui san", "Bộ Thủy sản", {"BTS", "Bộ Thủy sản", "BNN"}},
    {"bo thuong mai", "Bộ Thương mại", {"BTM", "Bộ Thương mại", "BCT"}},
    {"bo tu phap", "Bộ Tư pháp", {"BTP", "Bộ Tư pháp", NULL}},
    {"bo van hoa the thao va du lich", "Bộ Văn hóa, Thể thao và Du lịch", {"BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch", NULL}},
    {"bo van hoa thong tin", "Bộ Văn hóa - Thông tin", {"BVHTT", "Bộ Văn hóa - Thông tin", "BVHTTDL"}},
    {"bo xai dung", "Bộ Xây dựng", {"BXD", "Bộ Xây dựng", NULL}},
    {"chinh phu", "Chính phủ", {"CP", "Chính phủ", NULL}},
    {"chu tich nuoc", "Chủ tịch nước", {"CTN", "Chủ tịch nước", NULL}},
    {"chu tich nuoc cong hoa xa hoi chu nghia viet nam", "Chủ tịch nước Cộng hòa xã hội chủ nghĩa Việt Nam", {"CTN", "Chủ tịch nước", NULL}},
    {"cuc hai quan", "Cục Hải quan", {"CHQ", "Cục Hải quan", NULL}},
    {"cuc thong ke", "Cục Thống kê", {"CTK", "Cục Thống kê", NULL}},
    {"cuc thue", "Cục Thuế", {"CThue", "Cục Thuế", NULL}},
    {"dai tieng noi viet nam", "Đài Tiếng nói Việt Nam", {"TNVN", "Đài Tiếng nói Việt Nam", NULL}},
    {"dai truien hinh viet nam", "Đài Truyền hình Việt Nam", {"ĐTHVN", "Đài Truyền hình Việt Nam", NULL}},
    {"dang ui", "Đảng ủy", {"ĐU", "Đảng ủy", NULL}},
    {"dang ui cong an trung uong", "Đảng ủy Công an Trung ương", {"ĐUCA", "Đảng ủy Công an Trung ương", NULL}},
    {"dang ui khoi cac co quan trung uong", "Đảng ủy Khối các cơ quan Trung ương", {"ĐUK", "Đảng ủy Khối các cơ quan Trung ương", NULL}},
    {"dang ui khoi doanh nghiep trung uong", "Đảng ủy Khối Doanh nghiệp Trung ương", {"ĐUKDNTW", "Đảng ủy Khối Doanh nghiệp Trung ương", NULL}},
    {"doan chu tich tong lien doan lao dong viet nam", "Đoàn Chủ tịch Tổng Liên đoàn Lao động Việt Nam", {"TLĐ", "Tổng Liên đoàn Lao động Việt Nam", NULL}},
    {"doan chu tich ui ban trung uong mat tran to quoc viet nam", "Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", {"UBTWMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", NULL}},
    {"doan thanh nien cong san ho chi minh", "Đoàn Thanh niên Cộng sản Hồ Chí Minh", {"TWĐTN", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", NULL}},
    {"hoc vien chinh tri quoc gia ho chi minh", "Học viện Chính trị quốc gia Hồ Chí Minh", {"HVCTQG", "Học viện Chính trị quốc gia Hồ Chí Minh", NULL}},
    {"hoi cuu chien binh viet nam", "Hội Cựu chiến binh Việt Nam", {"HCCB", "Hội Cựu chiến binh Việt Nam", NULL}},
    {"hoi dong bo truong", "Hội đồng Bộ trưởng", {"HĐBT", "Hội đồng Bộ trưởng", "CP"}},
    {"hoi dong li luan trung uong", "Hội đồng Lý luận Trung ương", {"HĐLLTW", "Hội đồng Lý luận Trung ương", NULL}},
    {"hoi dong nha nuoc", "Hội đồng Nhà nước", {"HĐNN", "Hội đồng Nhà nước", "UBTVQH"}},
    {"hoi dong nhan dan", "Hội đồng nhân dân", {"HĐND", "Hội đồng nhân dân", NULL}},
    {"hoi dong tham phan", "Hội đồng Thẩm phán", {"HĐTP", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", NULL}},
    {"hoi dong tham phan toa an nhan dan toi cao", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", {"HĐTP", "Hội đồng Thẩm phán Tòa án nhân dân tối cao", NULL}},
    {"hoi lien hiep phu nu viet nam", "Hội Liên hiệp Phụ nữ Việt Nam", {"HLHPN", "Hội Liên hiệp Phụ nữ Việt Nam", NULL}},
    {"hoi nong dan viet nam", "Hội Nông dân Việt Nam", {"HND", "Hội Nông dân Việt Nam", NULL}},
    {"huien ui", "Huyện ủy", {"HU", "Huyện ủy", NULL}},
    {"kho bac nha nuoc", "Kho bạc Nhà nước", {"KBNN", "Kho bạc Nhà nước", NULL}},
    {"kiem toan nha nuoc", "Kiểm toán nhà nước", {"KTNN", "Kiểm toán nhà nước", NULL}},
    {"mat tran to quoc viet nam", "Mặt trận Tổ quốc Việt Nam", {"UBTWMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", NULL}},
    {"ngan hang nha nuoc", "Ngân hàng Nhà nước", {"NHNN", "Ngân hàng Nhà nước Việt Nam", NULL}},
    {"ngan hang nha nuoc viet nam", "Ngân hàng Nhà nước Việt Nam", {"NHNN", "Ngân hàng Nhà nước Việt Nam", NULL}},
    {"quan ui", "Quận ủy", {"HU", "Huyện ủy", NULL}},
    {"quan ui trung uong", "Quân ủy Trung ương", {"QUTW", "Quân ủy Trung ương", NULL}},
    {"quoc hoi", "Quốc hội", {"QH", "Quốc hội", NULL}},
    {"quoc hoi nuoc cong hoa xa hoi chu nghia viet nam", "Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", {"QH", "Quốc hội", NULL}},
    {"so cong thuong", "Sở Công Thương", {"SCT", "Sở Công Thương", NULL}},
    {"so giao duc va dao tao", "Sở Giáo dục và Đào tạo", {"SGDĐT", "Sở Giáo dục và Đào tạo", NULL}},
    {"so giao thong van tai", "Sở Giao thông vận tải", {"SGTVT", "Sở Giao thông vận tải", "SXD"}},
    {"so i te", "Sở Y tế", {"SYT", "Sở Y tế", NULL}},
    {"so ke hoach va dau tu", "Sở Kế hoạch và Đầu tư", {"SKHĐT", "Sở Kế hoạch và Đầu tư", "STC"}},
    {"so khoa hoc va cong nghe", "Sở Khoa học và Công nghệ", {"SKHCN", "Sở Khoa học và Công nghệ", NULL}},
    {"so lao dong thuong binh va xa hoi", "Sở Lao động - Thương binh và Xã hội", {"SLĐTBXH", "Sở Lao động - Thương binh và Xã hội", "SNV"}},
    {"so noi vu", "Sở Nội vụ", {"SNV", "Sở Nội vụ", NULL}},
    {"so nong nghiep va moi truong", "Sở Nông nghiệp và Môi trường", {"SNNMT", "Sở Nông nghiệp và Môi trường", NULL}},
    {"so nong nghiep va phat trien nong thon", "Sở Nông nghiệp và Phát triển nông thôn", {"SNN", "Sở Nông nghiệp và Phát triển nông thôn", "SNNMT"}},
    {"so tai chinh", "Sở Tài chính", {"STC", "Sở Tài chính", NULL}},
    {"so tai nguien va moi truong", "Sở Tài nguyên và Môi trường", {"STNMT", "Sở Tài nguyên và Môi trường", "SNNMT"}},
    {"so thong tin va truien thong", "Sở Thông tin và Truyền thông", {"STTTT", "Sở Thông tin và Truyền thông", "SKHCN"}},
    {"so tu phap", "Sở Tư pháp", {"STP", "Sở Tư pháp", NULL}},
    {"so van hoa the thao va du lich", "Sở Văn hóa, Thể thao và Du lịch", {"SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch", NULL}},
    {"so xai dung", "Sở Xây dựng", {"SXD", "Sở Xây dựng", NULL}},
    {"thanh tra chinh phu", "Thanh tra Chính phủ", {"TTCP", "Thanh tra Chính phủ", NULL}},
    {"thanh tra nha nuoc", "Thanh tra Nhà nước", {"TTCP", "Thanh tra Chính phủ", NULL}},
    {"thanh ui", "Thành ủy", {"TU", "Tỉnh ủy", NULL}},
    {"thi ui", "Thị ủy", {"HU", "Huyện ủy", NULL}},
    {"thong tan xa viet nam", "Thông tấn xã Việt Nam", {"TTXVN", "Thông tấn xã Việt Nam", NULL}},
    {"thu tuong", "Thủ tướng", {"TTg", "Thủ tướng Chính phủ", NULL}},
    {"thu tuong chinh phu", "Thủ tướng Chính phủ", {"TTg", "Thủ tướng Chính phủ", NULL}},
    {"tinh ui", "Tỉnh ủy", {"TU", "Tỉnh ủy", NULL}},
    {"toa an nhan dan toi cao", "Tòa án nhân dân tối cao", {"TANDTC", "Tòa án nhân dân tối cao", NULL}},
    {"tong cuc buu dien", "Tổng cục Bưu điện", {"TCBĐ", "Tổng cục Bưu điện", "BBCVT"}},
    {"tong cuc dia chinh", "Tổng cục Địa chính", {"TCĐC", "Tổng cục Địa chính", "BTNMT"}},
    {"tong cuc du lich", "Tổng cục Du lịch", {"TCDL", "Tổng cục Du lịch", NULL}},
    {"tong cuc hai quan", "Tổng cục Hải quan", {"TCHQ", "Tổng cục Hải quan", "CHQ"}},
    {"tong cuc thong ke", "Tổng cục Thống kê", {"TCTK", "Tổng cục Thống kê", "CTK"}},
    {"tong cuc thue", "Tổng cục Thuế", {"TCT", "Tổng cục Thuế", "CThue"}},
    {"tong lien doan lao dong viet nam", "Tổng Liên đoàn Lao động Việt Nam", {"TLĐ", "Tổng Liên đoàn Lao động Việt Nam", NULL}},
    {"trung uong", "Trung ương", {"TW", "Ban Chấp hành Trung ương", NULL}},
    {"trung uong dang", "Trung ương Đảng", {"TW", "Ban Chấp hành Trung ương", NULL}},
    {"trung uong doan thanh nien cong san ho chi minh", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", {"TWĐTN", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh", NULL}},
    {"ui ban chung khoan nha nuoc", "Ủy ban Chứng khoán Nhà nước", {"UBCK", "Ủy ban Chứng khoán Nhà nước", NULL}},
    {"ui ban dan toc", "Ủy ban Dân tộc", {"UBDT", "Ủy ban Dân tộc", "BDTTG"}},
    {"ui ban dan toc va mien nui", "Ủy ban Dân tộc và Miền núi", {"UBDT", "Ủy ban Dân tộc", "BDTTG"}},
    {"ui ban ke hoach nha nuoc", "Ủy ban Kế hoạch Nhà nước", {"UBKHNN", "Ủy ban Kế hoạch Nhà nước", "BKHĐT"}},
    {"ui ban kiem tra thanh ui", "Ủy ban Kiểm tra Thành ủy", {"UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy", NULL}},
    {"ui ban kiem tra tinh ui", "Ủy ban Kiểm tra Tỉnh ủy", {"UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy", NULL}},
    {"ui ban kiem tra trung uong", "Ủy ban Kiểm tra Trung ương", {"UBKTTW", "Ủy ban Kiểm tra Trung ương", NULL}},
    {"ui ban kiem tra trung uong dang", "Ủy ban Kiểm tra Trung ương Đảng", {"UBKTTW", "Ủy ban Kiểm tra Trung ương", NULL}},
    {"ui ban mat tran to quoc viet nam", "Ủy ban Mặt trận Tổ quốc Việt Nam", {"UBTWMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", NULL}},
    {"ui ban nhan dan", "Ủy ban nhân dân", {"UBND", "Ủy ban nhân dân", NULL}},
    {"ui ban quan li von nha nuoc tai doanh nghiep", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp", {"UBQLV", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp", "BTC"}},
    {"ui ban the duc the thao", "Ủy ban Thể dục thể thao", {"UBTDTT", "Ủy ban Thể dục thể thao", "BVHTTDL"}},
    {"ui ban thuong vu quoc hoi", "Ủy ban Thường vụ Quốc hội", {"UBTVQH", "Ủy ban Thường vụ Quốc hội", NULL}},
    {"ui ban thuong vu quoc hoi nuoc cong hoa xa hoi chu nghia viet nam", "Ủy ban Thường vụ Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam", {"UBTVQH", "Ủy ban Thường vụ Quốc hội", NULL}},
    {"ui ban trung uong mat tran to quoc viet nam", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", {"UBTWMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam", NULL}},
    {"van phong chinh phu", "Văn phòng Chính phủ", {"VPCP", "Văn phòng Chính phủ", NULL}},
    {"van phong chu tich nuoc", "Văn phòng Chủ tịch nước", {"VPCTN", "Văn phòng Chủ tịch nước", NULL}},
    {"van phong quoc hoi", "Văn phòng Quốc hội", {"VPQH", "Văn phòng Quốc hội", NULL}},
    {"van phong thanh ui", "Văn phòng Thành ủy", {"VPTU", "Văn phòng Tỉnh ủy", NULL}},
    {"van phong tinh ui", "Văn phòng Tỉnh ủy", {"VPTU", "Văn phòng Tỉnh ủy", NULL}},
    {"van phong trung uong", "Văn phòng Trung ương", {"VPTW", "Văn phòng Trung ương Đảng", NULL}},
    {"van phong trung uong dang", "Văn phòng Trung ương Đảng", {"VPTW", "Văn phòng Trung ương Đảng", NULL}},
    {"vien han lam khoa hoc va cong nghe viet nam", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", {"VAST", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam", NULL}},
    {"vien han lam khoa hoc xa hoi viet nam", "Viện Hàn lâm Khoa học xã hội Việt Nam", {"VASS", "Viện Hàn lâm Khoa học xã hội Việt Nam", NULL}},
    {"vien kiem sat nhan dan toi cao", "Viện kiểm sát nhân dân tối cao", {"VKSNDTC", "Viện kiểm sát nhân dân tối cao", NULL}},
    /* clang-format on */
};

/* In the order of key. The official code and the others in use. */
static const IssuersCode issuers_codes[] = {
    /* clang-format off */
    {"bbcvt", "BBCVT", "Bộ Bưu chính, Viễn thông"},
    {"bbvcssktw", "BBVCSSKTW", "Ban Bảo vệ, chăm sóc sức khỏe cán bộ Trung ương"},
    {"bca", "BCA", "Bộ Công an"},
    {"bchtw", "BCHTW", "Ban Chấp hành Trung ương"},
    {"bcn", "BCN", "Bộ Công nghiệp"},
    {"bcscltw", "BCSCLTW", "Ban Chính sách, chiến lược Trung ương"},
    {"bct", "BCT", "Bộ Công Thương"},
    {"bdh", "BĐH", "Bộ Đại học và Trung học chuyên nghiệp"},
    {"bdntw", "BĐNTW", "Ban Đối ngoại Trung ương"},
    {"bdttg", "BDTTG", "Bộ Dân tộc và Tôn giáo"},
    {"bdvtw", "BDVTW", "Ban Dân vận Trung ương"},
    {"bgd", "BGD", "Bộ Giáo dục và Đào tạo"},
    {"bgd&dt", "BGD&ĐT", "Bộ Giáo dục và Đào tạo"},
    {"bgdc", "BGDc", "Bộ Giáo dục"},
    {"bgddt", "BGDĐT", "Bộ Giáo dục và Đào tạo"},
    {"bgtvt", "BGTVT", "Bộ Giao thông vận tải"},
    {"bhxh", "BHXH", "Bảo hiểm xã hội Việt Nam"},
    {"bit", "BYT", "Bộ Y tế"},
    {"bkh", "BKH", "Bộ Kế hoạch và Đầu tư"},
    {"bkh&cn", "BKH&CN", "Bộ Khoa học và Công nghệ"},
    {"bkh&dt", "BKH&ĐT", "Bộ Kế hoạch và Đầu tư"},
    {"bkhcn", "BKHCN", "Bộ Khoa học và Công nghệ"},
    {"bkhcnmt", "BKHCNMT", "Bộ Khoa học, Công nghệ và Môi trường"},
    {"bkhdt", "BKHĐT", "Bộ Kế hoạch và Đầu tư"},
    {"bkttw", "BKTTW", "Ban Kinh tế Trung ương"},
    {"bld", "BLĐ", "Bộ Lao động"},
    {"bld tbxh", "BLĐ-TBXH", "Bộ Lao động - Thương binh và Xã hội"},
    {"bldtbxh", "BLĐTBXH", "Bộ Lao động - Thương binh và Xã hội"},
    {"bln", "BLN", "Bộ Lâm nghiệp"},
    {"bncntp", "BNCNTP", "Bộ Nông nghiệp và Công nghiệp thực phẩm"},
    {"bnctw", "BNCTW", "Ban Nội chính Trung ương"},
    {"bng", "BNG", "Bộ Ngoại giao"},
    {"bnn", "BNN", "Bộ Nông nghiệp và Phát triển nông thôn"},
    {"bnn&mt", "BNN&MT", "Bộ Nông nghiệp và Môi trường"},
    {"bnn&ptnt", "BNN&PTNT", "Bộ Nông nghiệp và Phát triển nông thôn"},
    {"bnnmt", "BNNMT", "Bộ Nông nghiệp và Môi trường"},
    {"bnnptnt", "BNNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"},
    {"bnv", "BNV", "Bộ Nội vụ"},
    {"bqp", "BQP", "Bộ Quốc phòng"},
    {"btc", "BTC", "Bộ Tài chính"},
    {"btc/tu", "BTC/TU", "Ban Tổ chức Tỉnh ủy"},
    {"btctu", "BTCTU", "Ban Tổ chức Tỉnh ủy"},
    {"btctw", "BTCTW", "Ban Tổ chức Trung ương"},
    {"btgcp", "BTGCP", "Ban Tôn giáo Chính phủ"},
    {"btgdvtw", "BTGDVTW", "Ban Tuyên giáo và Dân vận Trung ương"},
    {"btgtu", "BTGTU", "Ban Tuyên giáo Tỉnh ủy"},
    {"btgtw", "BTGTW", "Ban Tuyên giáo Trung ương"},
    {"btl", "BTL", "Bộ Thủy lợi"},
    {"btm", "BTM", "Bộ Thương mại"},
    {"btn&mt", "BTN&MT", "Bộ Tài nguyên và Môi trường"},
    {"btnmt", "BTNMT", "Bộ Tài nguyên và Môi trường"},
    {"btp", "BTP", "Bộ Tư pháp"},
    {"bts", "BTS", "Bộ Thủy sản"},
    {"btt&tt", "BTT&TT", "Bộ Thông tin và Truyền thông"},
    {"btttt", "BTTTT", "Bộ Thông tin và Truyền thông"},
    {"bttvhtw", "BTTVHTW", "Ban Tư tưởng - Văn hóa Trung ương"},
    {"bvgcp", "BVGCP", "Ban Vật giá Chính phủ"},
    {"bvhtt", "BVHTT", "Bộ Văn hóa - Thông tin"},
    {"bvhttdl", "BVHTTDL", "Bộ Văn hóa, Thể thao và Du lịch"},
    {"bxd", "BXD", "Bộ Xây dựng"},
    {"chq", "CHQ", "Cục Hải quan"},
    {"cp", "CP", "Chính phủ"},
    {"cthue", "CThue", "Cục Thuế"},
    {"ctk", "CTK", "Cục Thống kê"},
    {"ctn", "CTN", "Chủ tịch nước"},
    {"dthvn", "ĐTHVN", "Đài Truyền hình Việt Nam"},
    {"du", "ĐU", "Đảng ủy"},
    {"duca", "ĐUCA", "Đảng ủy Công an Trung ương"},
    {"ducatw", "ĐUCATW", "Đảng ủy Công an Trung ương"},
    {"duk", "ĐUK", "Đảng ủy Khối các cơ quan Trung ương"},
    {"dukdntw", "ĐUKDNTW", "Đảng ủy Khối Doanh nghiệp Trung ương"},
    {"gtvt", "GTVT", "Bộ Giao thông vận tải"},
    {"hccb", "HCCB", "Hội Cựu chiến binh Việt Nam"},
    {"hdbt", "HĐBT", "Hội đồng Bộ trưởng"},
    {"hdlltw", "HĐLLTW", "Hội đồng Lý luận Trung ương"},
    {"hdnd", "HĐND", "Hội đồng nhân dân"},
    {"hdnn", "HĐNN", "Hội đồng Nhà nước"},
    {"hdtp", "HĐTP", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"},
    {"hdtptandtc", "HĐTPTANDTC", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"},
    {"hlhpn", "HLHPN", "Hội Liên hiệp Phụ nữ Việt Nam"},
    {"hnd", "HND", "Hội Nông dân Việt Nam"},
    {"hu", "HU", "Huyện ủy"},
    {"hvctqg", "HVCTQG", "Học viện Chính trị quốc gia Hồ Chí Minh"},
    {"hvctqghcm", "HVCTQGHCM", "Học viện Chính trị quốc gia Hồ Chí Minh"},
    {"kbnn", "KBNN", "Kho bạc Nhà nước"},
    {"khxh", "KHXH", "Viện Hàn lâm Khoa học xã hội Việt Nam"},
    {"ktnn", "KTNN", "Kiểm toán nhà nước"},
    {"ldtbxh", "LĐTBXH", "Bộ Lao động - Thương binh và Xã hội"},
    {"mttq", "MTTQ", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"},
    {"mttw", "MTTW", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"},
    {"nhnn", "NHNN", "Ngân hàng Nhà nước Việt Nam"},
    {"nnptnt", "NNPTNT", "Bộ Nông nghiệp và Phát triển nông thôn"},
    {"qh", "QH", "Quốc hội"},
    {"qu", "QU", "Huyện ủy"},
    {"qutw", "QUTW", "Quân ủy Trung ương"},
    {"sct", "SCT", "Sở Công Thương"},
    {"sgd&dt", "SGD&ĐT", "Sở Giáo dục và Đào tạo"},
    {"sgddt", "SGDĐT", "Sở Giáo dục và Đào tạo"},
    {"sgtvt", "SGTVT", "Sở Giao thông vận tải"},
    {"sit", "SYT", "Sở Y tế"},
    {"skhcn", "SKHCN", "Sở Khoa học và Công nghệ"},
    {"skhdt", "SKHĐT", "Sở Kế hoạch và Đầu tư"},
    {"sldtbxh", "SLĐTBXH", "Sở Lao động - Thương binh và Xã hội"},
    {"snn", "SNN", "Sở Nông nghiệp và Phát triển nông thôn"},
    {"snnmt", "SNNMT", "Sở Nông nghiệp và Môi trường"},
    {"snnptnt", "SNNPTNT", "Sở Nông nghiệp và Phát triển nông thôn"},
    {"snv", "SNV", "Sở Nội vụ"},
    {"stc", "STC", "Sở Tài chính"},
    {"stnmt", "STNMT", "Sở Tài nguyên và Môi trường"},
    {"stp", "STP", "Sở Tư pháp"},
    {"stttt", "STTTT", "Sở Thông tin và Truyền thông"},
    {"svhttdl", "SVHTTDL", "Sở Văn hóa, Thể thao và Du lịch"},
    {"sxd", "SXD", "Sở Xây dựng"},
    {"tandtc", "TANDTC", "Tòa án nhân dân tối cao"},
    {"tatc", "TATC", "Tòa án nhân dân tối cao"},
    {"tcbd", "TCBĐ", "Tổng cục Bưu điện"},
    {"tccbcp", "TCCBCP", "Ban Tổ chức - Cán bộ Chính phủ"},
    {"tccp", "TCCP", "Ban Tổ chức - Cán bộ Chính phủ"},
    {"tcdc", "TCĐC", "Tổng cục Địa chính"},
    {"tcdl", "TCDL", "Tổng cục Du lịch"},
    {"tchq", "TCHQ", "Tổng cục Hải quan"},
    {"tct", "TCT", "Tổng cục Thuế"},
    {"tctk", "TCTK", "Tổng cục Thống kê"},
    {"thu", "ThU", "Huyện ủy"},
    {"thvn", "THVN", "Đài Truyền hình Việt Nam"},
    {"tld", "TLĐ", "Tổng Liên đoàn Lao động Việt Nam"},
    {"tldldvn", "TLĐLĐVN", "Tổng Liên đoàn Lao động Việt Nam"},
    {"tnvn", "TNVN", "Đài Tiếng nói Việt Nam"},
    {"ttcp", "TTCP", "Thanh tra Chính phủ"},
    {"ttg", "TTg", "Thủ tướng Chính phủ"},
    {"ttxvn", "TTXVN", "Thông tấn xã Việt Nam"},
    {"tu", "TU", "Tỉnh ủy"},
    {"tw", "TW", "Ban Chấp hành Trung ương"},
    {"twdtn", "TWĐTN", "Trung ương Đoàn Thanh niên Cộng sản Hồ Chí Minh"},
    {"ub", "UB", "Ủy ban nhân dân"},
    {"ubck", "UBCK", "Ủy ban Chứng khoán Nhà nước"},
    {"ubcknn", "UBCKNN", "Ủy ban Chứng khoán Nhà nước"},
    {"ubdt", "UBDT", "Ủy ban Dân tộc"},
    {"ubdtmn", "UBDTMN", "Ủy ban Dân tộc"},
    {"ubkhnn", "UBKHNN", "Ủy ban Kế hoạch Nhà nước"},
    {"ubkt", "UBKT", "Ủy ban Kiểm tra Tỉnh ủy"},
    {"ubkttu", "UBKTTU", "Ủy ban Kiểm tra Tỉnh ủy"},
    {"ubkttw", "UBKTTW", "Ủy ban Kiểm tra Trung ương"},
    {"ubnd", "UBND", "Ủy ban nhân dân"},
    {"ubndt", "UBNDT", "Ủy ban nhân dân"},
    {"ubqlv", "UBQLV", "Ủy ban Quản lý vốn nhà nước tại doanh nghiệp"},
    {"ubtdtt", "UBTDTT", "Ủy ban Thể dục thể thao"},
    {"ubtvqh", "UBTVQH", "Ủy ban Thường vụ Quốc hội"},
    {"ubtwmttq", "UBTWMTTQ", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"},
    {"ubtwmttqvn", "UBTWMTTQVN", "Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"},
    {"vass", "VASS", "Viện Hàn lâm Khoa học xã hội Việt Nam"},
    {"vast", "VAST", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam"},
    {"vhl", "VHL", "Viện Hàn lâm Khoa học và Công nghệ Việt Nam"},
    {"vhtt", "VHTT", "Bộ Văn hóa - Thông tin"},
    {"vksndtc", "VKSNDTC", "Viện kiểm sát nhân dân tối cao"},
    {"vkstc", "VKSTC", "Viện kiểm sát nhân dân tối cao"},
    {"vpcp", "VPCP", "Văn phòng Chính phủ"},
    {"vpctn", "VPCTN", "Văn phòng Chủ tịch nước"},
    {"vpqh", "VPQH", "Văn phòng Quốc hội"},
    {"vptu", "VPTU", "Văn phòng Tỉnh ủy"},
    {"vptw", "VPTW", "Văn phòng Trung ương Đảng"},
    /* clang-format on */
};

/* First name whose key is not less than key. */
static guint issuers_lower_bound(const char *key)
{
  guint low = 0, high = G_N_ELEMENTS(issuers_names);

  while (low < high) {
    guint middle = (low + high) / 2;
    if (strcmp(issuers_names[middle].key, key) < 0)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static const Issuer *issuers_find_key(const char *key)
{
  guint at = issuers_lower_bound(key);

  if (at < G_N_ELEMENTS(issuers_names) && strcmp(issuers_names[at].key, key) == 0)
    return &issuers_names[at].issuer;
  return NULL;
}

static int issuers_compare_code(const void *key, const void *row)
{
  return strcmp(key, ((const IssuersCode *)row)->key);
}

const Issuer *issuers_find(const char *text, gsize len)
{
  char key[ISSUERS_KEY_MAX];

  if (len == 0 || len > 3 * ISSUERS_KEY_MAX)
    return NULL;
  gsize key_len = fold_key(text, len, key, sizeof(key));
  if (key_len == 0 || key_len + 1 >= sizeof(key))
    return NULL;
  const Issuer *found = issuers_find_key(key);
  if (found != NULL)
    return found;
  const IssuersCode *code =
      bsearch(key, issuers_codes, G_N_ELEMENTS(issuers_codes), sizeof(IssuersCode), issuers_compare_code);
  if (code == NULL)
    return NULL;
  fold_key(code->name, strlen(code->name), key, sizeof(key));
  return issuers_find_key(key);
}

const Issuer *issuers_scan(const char *text, gsize len, gboolean forgive, gsize *name_len)
{
  char key[ISSUERS_KEY_MAX];
  const Issuer *best = NULL;
  gsize best_len = 0;

  /* Two words choose the few names worth comparing. */
  if (len == 0 || fold_key(text, MIN(len, 24), key, sizeof(key)) == 0)
    return NULL;
  gsize prefix = fold_key_words(key, 2);
  if (prefix == 0)
    return NULL;
  for (guint i = issuers_lower_bound(key); i < G_N_ELEMENTS(issuers_names); i++) {
    if (strncmp(issuers_names[i].key, key, prefix) != 0)
      break;
    gsize n = fold_match_name(text, len, issuers_names[i].name, forgive);
    if (n > best_len) {
      best = &issuers_names[i].issuer;
      best_len = n;
    }
  }
  if (best != NULL && name_len != NULL)
    *name_len = best_len;
  return best;
}
