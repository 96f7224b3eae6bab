-- MariaDB dump 10.19
INSERT INTO `x7_vi_tin_tuc_cat` (`catid`, `parentid`, `title`, `alias`, `status`, `groups_view`) VALUES
(1,0,'Tin t&#7913;c','tin-tuc',1,'6'),(2,1,'Ngõ xóm','ngo-xom',1,'6'),(3,0,'Nội bộ','noi-bo',1,'4');
INSERT INTO `x7_vi_tin_tuc_rows` (`id`, `catid`, `listcatid`, `author`, `status`, `publtime`, `exptime`, `title`, `alias`, `hometext`, `homeimgfile`, `new_column`) VALUES
(1,2,'2','Thu Hà',1,1708563600,0,'Ra qu&acirc;n','ra-quan','Tóm tắt','a.jpg',NULL),
(2,3,'3','',1,1708563600,0,'Nội bộ','noi-bo','','',NULL),
(3,2,'2','',1,4102444800,0,'Sắp đăng','sap-dang','','',NULL),
(4,9,'9','',1,1708563600,0,'Mồ côi','mo-coi','','',NULL);
INSERT INTO `x7_vi_tin_tuc_bodyhtml_1` (`id`, `bodyhtml`) VALUES (1,'<p>Sáng nay.</p>'),(2,'<p>Kín.</p>'),(3,'<p>Chưa.</p>'),(4,'<p>?</p>');
INSERT INTO `x7_vi_tin_tuc_2` (`id`, `title`) VALUES (1,'Ra quân');
INSERT INTO `x7_vi_faq` (`id`, `question`) VALUES (1,'?');
INSERT INTO `x7_users` (`userid`, `password`) VALUES (1,'bí mật');
-- Dump completed on 2024-03-01
