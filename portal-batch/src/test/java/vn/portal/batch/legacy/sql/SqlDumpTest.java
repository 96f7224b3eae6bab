package vn.portal.batch.legacy.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.portal.batch.legacy.table.Read;
import vn.portal.batch.legacy.table.Row;
import vn.portal.batch.legacy.table.TableRemark;
import vn.portal.batch.legacy.table.Wanted;
import vn.portal.text.VietnameseCharsets;

class SqlDumpTest {
    private static final String MYSQL = """
            -- MySQL dump 10.13  Distrib 5.7.44, for Linux (x86_64)
            /*!40101 SET NAMES utf8mb4 */;
            DROP TABLE IF EXISTS `tin`;
            CREATE TABLE `tin` (
              `id` int(11) NOT NULL AUTO_INCREMENT COMMENT 'it''s; a key, (not) more',
              `ten` varchar(255) DEFAULT NULL,
              `key` text,
              `anh` longblob,
              `co` bit(4) DEFAULT b'0',
              PRIMARY KEY (`id`),
              KEY `ten` (`ten`(20)),
              CONSTRAINT `fk` FOREIGN KEY (`id`) REFERENCES `loai` (`id`)
            ) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
            LOCK TABLES `tin` WRITE;
            INSERT INTO `tin` VALUES\s""";
    private static final String MYSQL_END = """
            ;
            UNLOCK TABLES;
            -- Dump completed on 2024-02-22  3:10:03
            """;

    @TempDir
    private Path folder;

    @Test
    void readsAFileForEachTable() throws IOException {
        write(
                "cu.tin-schema.sql.gz",
                packed("CREATE TABLE `tin` (`id` int, `ten` text);".getBytes(StandardCharsets.UTF_8)));
        write("cu.tin.00000.sql", "INSERT INTO `tin` VALUES(1,'một');\n-- Dump completed");
        write("cu.tin.00001.sql", "INSERT INTO `tin` VALUES(2,'hai');");
        write("ghi-chu.txt", "không phải bảng nào");

        var rows = new ArrayList<String>();
        var read = SqlDump.at(folder).read(Wanted.of("tin"), row -> rows.add(Shown.of(row)));

        assertThat(rows).containsExactly("tin:1 {id=1, ten=một}", "tin:1 {id=2, ten=hai}");
        assertThat(read.tables()).containsExactly(new Read.Table("tin", List.of("id", "ten"), 2));
        assertThat(read.endProved()).as("one of them may be cut").isFalse();
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void readsRowsThatLieBesideTheirTablesStatements() throws IOException {
        write("tin.sql", "CREATE TABLE `tin` (`id` int, `ten` text, `anh` blob);\n-- Dump completed on 2024-02-22\n");
        write("tin.txt", "1\tmột\\\tdòng\\\nhai\\\\\t\\N\n2\t\\N\t\\0x\n");

        var rows = new ArrayList<String>();
        var read = SqlDump.at(folder).read(Wanted.of("tin"), row -> rows.add(Shown.of(row)));

        assertThat(rows)
                .containsExactly("tin:1 {id=1, ten=một\tdòng⏎hai\\, anh=null}", "tin:3 {id=2, ten=null, anh=[0078]}");
        assertThat(read.remarks()).isEmpty();
        assertThat(read.endProved()).isFalse();
    }

    @Test
    void readsWhatIsPackedInAZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sao-luu/"));
            zip.putNextEntry(new ZipEntry("sao-luu/doc.txt"));
            zip.putNextEntry(new ZipEntry("sao-luu/cu.sql"));
            zip.write((MYSQL + "(1,'Lễ hội','a',NULL,b'101')" + MYSQL_END).getBytes(StandardCharsets.UTF_8));
        }
        write("cu.zip", bytes.toByteArray());

        var rows = new ArrayList<String>();
        var read = SqlDump.at(folder.resolve("cu.zip")).read(Wanted.of("tin"), row -> rows.add(Shown.of(row)));

        assertThat(rows).containsExactly("tin:15 {id=1, ten=Lễ hội, key=a, anh=null, co=5}");
        assertThat(read.endProved()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PGDMP\u0001",
                "TAPE\u0000",
                "SQLite format 3\u0000",
                "\0\1\0\0Standard Jet DB",
                "<?xml?><mysqldump/>"
            })
    void saysWhatIsNoTextOfStatements(String head) throws IOException {
        var read = SqlDump.of(() -> new ByteArrayInputStream((head + "…".repeat(400)).getBytes(StandardCharsets.UTF_8)))
                .read(Wanted.of("tin"), row -> {});

        assertThat(read.remarks()).extracting(TableRemark::code).containsExactly("dump-foreign");
        assertThat(read.endProved()).isFalse();
    }

    private void write(String name, String text) throws IOException {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    @Test
    void readsAllRowsOfOneLine() throws IOException {
        var dump = MYSQL
                + "(1,'Lễ hội','a',NULL,b'101'),(2,'L\\'été\\n','); -- /*! x',0x00FF,b'0'),(-3,NULL,'',_binary 'a\\0\\Z\\\\',NULL)"
                + MYSQL_END;

        assertThat(shown(dump, "tin"))
                .containsExactly(
                        "tin:15 {id=1, ten=Lễ hội, key=a, anh=null, co=5}",
                        "tin:15 {id=2, ten=L'été⏎, key=); -- /*! x, anh=[00ff], co=0}",
                        "tin:15 {id=-3, ten=null, key=, anh=[61001a5c], co=null}",
                        "whole");
        var read = read(dump, Wanted.nothing());
        assertThat(read)
                .isEqualTo(new Read(
                        List.of(new Read.Table("tin", List.of("id", "ten", "key", "anh", "co"), 3)), true, List.of()));
    }

    @Test
    void readsRowsOfPhpMyAdmin() throws IOException {
        assertThat(shown("""
                -- phpMyAdmin SQL Dump
                SET SQL_MODE = "NO_AUTO_VALUE_ON_ZERO";
                START TRANSACTION;
                /*!40101 SET @OLD_COLLATION_CONNECTION=@@COLLATION_CONNECTION */;
                /*!40101 SET NAMES utf8 */;

                CREATE TABLE IF NOT EXISTS `t` (
                  `a` int(10) UNSIGNED NOT NULL,
                  `b` varchar(20) COLLATE utf8_unicode_ci NOT NULL DEFAULT '0,(1)'
                ) ENGINE=MyISAM;

                INSERT INTO `t` (`b`, `a`) VALUES
                ('it''s', 1),
                ("two", 2);

                DELIMITER $$
                CREATE PROCEDURE `p` () BEGIN
                INSERT INTO `t` VALUES (9,'no');
                END$$
                DELIMITER ;
                ALTER TABLE `t` ADD PRIMARY KEY (`a`);
                COMMIT;
                /*!40101 SET COLLATION_CONNECTION=@OLD_COLLATION_CONNECTION */;
                """, "t")).containsExactly("t:13 {b=it's, a=1}", "t:14 {b=two, a=2}", "whole");
    }

    @Test
    void readsRowsThatNameEachColumn() throws IOException {
        var dump = """
                -- MySQL dump 10.13
                CREATE TABLE `tin` (`id` int, `ten` varchar(9), `anh` longblob);
                INSERT INTO `tin` SET `id` = 1, `ten`='a; b';
                INSERT INTO tin SET anh=0x00FF, id=2;
                INSERT INTO tin SET id=3, ten=;
                REPLACE INTO `tin` SET `ten`='c', `id`=4 ON DUPLICATE KEY UPDATE ten='d';
                -- Dump completed
                """;

        assertThat(shown(dump, "tin"))
                .containsExactly("tin:3 {id=1, ten=a; b}", "tin:4 {anh=[00ff], id=2}", "tin:6 {ten=c, id=4}");
        assertThat(read(dump, Wanted.nothing()).remarks())
                .extracting(TableRemark::code, TableRemark::table, TableRemark::positions)
                .containsExactly(tuple("row-damaged", "tin", List.of("5")));
    }

    @Test
    void tellsRowsThatOnlyADatabaseCouldChoose() throws IOException {
        var read = read("""
                -- MySQL dump 10.13
                INSERT INTO `tin` (`id`) VALUES (1);
                INSERT INTO `luu` SELECT * FROM `tin` WHERE ten = 'a;
                b';
                INSERT INTO `luu` (id) SELECT id FROM tin;
                INSERT INTO `tin` (`id`) VALUES (2);
                -- Dump completed
                """, Wanted.of("tin"));

        assertThat(read.endProved()).isFalse();
        assertThat(read.table("tin").orElseThrow().rows()).isEqualTo(2);
        assertThat(read.remarks())
                .filteredOn(remark -> remark.code().equals("rows-selected"))
                .extracting(TableRemark::table, TableRemark::positions, TableRemark::count)
                .containsExactly(tuple("luu", List.of("3", "5"), 2L));
    }

    @Test
    void readsTriggersAndViewsAsNoRows() throws IOException {
        var read = read("""
                /*M!999999\\- enable the sandbox mode */
                -- MariaDB dump 10.19
                CREATE TABLE `t` (`a` int) ENGINE=InnoDB;
                INSERT IGNORE INTO `t` VALUES
                (1),
                (2);
                /*!50003 SET sql_mode = '' */ ;
                DELIMITER ;;
                /*!50003 CREATE*/ /*!50017 DEFINER=`x`@`%`*/ /*!50003 TRIGGER `tr` AFTER INSERT ON `t` FOR EACH ROW BEGIN
                INSERT INTO `log` VALUES ('it''s');
                END */;;
                DELIMITER ;
                /*!50001 CREATE TABLE `view1` (
                  `a` tinyint NOT NULL
                ) ENGINE=MyISAM */;
                /*!50001 CREATE VIEW `view1` AS select `t`.`a` AS `a` from `t` where 'x;' <> "y" */;
                REPLACE INTO t VALUES (3) ON DUPLICATE KEY UPDATE a = ';';
                -- Dump completed
                """, Wanted.of("t"));

        assertThat(read).isEqualTo(new Read(List.of(new Read.Table("t", List.of("a"), 3)), true, List.of()));
    }

    @Test
    void believesBackslashesOnlyWhereTheyMeanSomething() throws IOException {
        assertThat(shown("""
                -- MySQL dump
                /*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_BACKSLASH_ESCAPES,ANSI' */;
                CREATE TABLE "t" ("a" text);
                INSERT INTO "t" VALUES ('C:\\'),('x');
                """, "t")).containsExactly("t:4 {a=C:\\}", "t:4 {a=x}");
    }

    @Test
    void readsInsertsOfPostgresql() throws IOException {
        assertThat(shown("""
                --
                -- PostgreSQL database dump
                --
                \\restrict abc
                SET client_encoding = 'UTF8';
                SET standard_conforming_strings = on;
                CREATE FUNCTION public.f() RETURNS trigger LANGUAGE plpgsql AS $_$
                begin insert into public.tin values (1); return 'x;'; end $_$;
                CREATE TABLE public.tin (
                    id integer DEFAULT nextval('public.s'::regclass) NOT NULL,
                    ten character varying(255) DEFAULT 'a, b'::character varying,
                    key text,
                    hien boolean,
                    anh bytea,
                    ngay timestamp without time zone,
                    CONSTRAINT c CHECK (((ten)::text <> ''::text))
                );
                CREATE TABLE kho.tin (id integer);
                COMMENT ON TABLE public.tin IS 'it''s';
                INSERT INTO public.tin VALUES (1, 'C:\\', E'a\\nb\\'c', true, '\\x00ff', '2024-02-22 08:15:00');
                INSERT INTO public.tin (id, ten, hien) VALUES (2, 'dòng
                hai', false), (3, $$it's$$, NULL);
                INSERT INTO kho.tin VALUES (7);
                SELECT pg_catalog.setval('public.s', 3, true);
                -- PostgreSQL database dump complete
                """, "tin", "kho.tin"))
                .containsExactly(
                        "tin:20 {id=1, ten=C:\\, key=a⏎b'c, hien=true, anh=[00ff], ngay=2024-02-22 08:15:00}",
                        "tin:21 {id=2, ten=dòng⏎hai, hien=false}",
                        "tin:22 {id=3, ten=it's, hien=null}",
                        "kho.tin:23 {id=7}",
                        "whole");
    }

    @Test
    void readsCopiedRowsOfPostgresql() throws IOException {
        assertThat(shown("""
                -- PostgreSQL database dump
                SET client_encoding = 'UTF8';
                CREATE TABLE public.tin (
                    id integer,
                    ten text,
                    hien boolean,
                    anh bytea
                );
                COPY public.tin (id, ten, hien, anh) FROM stdin;
                1\tLễ hội\\thai\\nba\\\\N\tt\t\\\\x00ff
                2\t\\N\tf\t\\N
                3\t\t\\N\t\\\\001a
                COPY không phải lệnh\tx\tf\t\\N
                \\.

                -- PostgreSQL database dump complete
                """, "tin"))
                .containsExactly(
                        "tin:10 {id=1, ten=Lễ hội\thai⏎ba\\N, hien=true, anh=[00ff]}",
                        "tin:11 {id=2, ten=null, hien=false, anh=null}",
                        "tin:12 {id=3, ten=, hien=null, anh=[0161]}",
                        "tin:13 {id=COPY không phải lệnh, ten=x, hien=false, anh=null}",
                        "whole");
    }

    private static final String SQL_SERVER = """
            USE [Portal]
            GO
            /****** Object:  Table [dbo].[Tin]    Script Date: 2/22/2024 ******/
            SET ANSI_NULLS ON
            GO
            CREATE TABLE [dbo].[Tin](
            \t[ID] [int] IDENTITY(1,1) NOT NULL,
            \t[Ten] [nvarchar](max) NULL,
            \t[Anh] [varbinary](max) NULL,
            \t[Ngay] [datetime] NULL,
             CONSTRAINT [PK] PRIMARY KEY CLUSTERED
            (
            \t[ID] ASC
            )WITH (PAD_INDEX = OFF) ON [PRIMARY]
            ) ON [PRIMARY]
            GO
            CREATE PROCEDURE [dbo].[P] AS
            INSERT [dbo].[Tin] ([ID]) VALUES (9)
            GO
            SET IDENTITY_INSERT [dbo].[Tin] ON
            INSERT [dbo].[Tin] ([ID], [Ten], [Anh], [Ngay]) VALUES (1, N'Lễ hội ''Cầu ngư''', 0x00FF, CAST(N'2020-01-01T08:15:00.000' AS DateTime))
            INSERT [dbo].[Tin] ([ID], [Ten], [Anh], [Ngay]) VALUES (2, N'một
            GO
            hai' + CHAR(33), NULL, CAST(0x0000A1B200C5C100 AS DateTime))
            GO
            INSERT INTO [kho].[Tin] ([ID]) SELECT 1 UNION ALL SELECT 2
            GO
            """.replace("\n", "\r\n");

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM"})
    void readsScriptsOfSqlServer(String charset) throws IOException {
        assertThat(shown(SQL_SERVER.getBytes(Charset.forName(charset)), "Tin", "kho.Tin"))
                .containsExactly(
                        "Tin:21 {ID=1, Ten=Lễ hội 'Cầu ngư', Anh=[00ff], Ngay=2020-01-01T08:15:00.000}",
                        "Tin:22 {ID=2, Ten=một⏎GO⏎hai!, Anh=null, Ngay=2013-05-02T12:00:00.000}",
                        "kho.Tin:26 {ID=1}",
                        "kho.Tin:26 {ID=2}");
    }

    @Test
    void readsOldTimesOfSqlServer() throws IOException {
        assertThat(shown("""
                INSERT [dbo].[T] ([a], [b], [c], [d]) VALUES (CAST(0x9BB80271 AS SmallDateTime), CAST(0x58350B00 AS Date), CAST(0x0700000000004E360B AS DateTime2), CAST(1.50 AS Decimal(18, 2)))
                """, "T"))
                .containsExactly("T:1 {a=2009-02-22T10:25:00, b=2012-02-20, c=2012-10-23T00:00:00.0000000, d=1.50}");
    }

    @Test
    void readsDumpsOfSqlite() throws IOException {
        assertThat(shown("""
                PRAGMA foreign_keys=OFF;
                BEGIN TRANSACTION;
                CREATE TABLE t (id INTEGER PRIMARY KEY, ten TEXT, anh BLOB);
                INSERT INTO t VALUES(1,replace('một\\nhai','\\n',char(10)),X'00ff');
                INSERT INTO t VALUES(2,unistr('a\\u000ab'),NULL);
                CREATE TRIGGER x AFTER INSERT ON t BEGIN INSERT INTO t VALUES(3,'',''); END;
                COMMIT;
                """, "t"))
                .containsExactly("t:4 {id=1, ten=một⏎hai, anh=[00ff]}", "t:5 {id=2, ten=a⏎b, anh=null}", "whole");
    }

    @Test
    void mendsEachValueAlone() throws IOException {
        var doubled = new String("Hội nghị".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
                .replace('\uFFFD', '\u0081');
        assertThat(shown(MYSQL + "(1,'" + doubled + "','Hội nghị',NULL,NULL)" + MYSQL_END, "tin"))
                .containsExactly("tin:15 {id=1, ten=Hội nghị, key=Hội nghị, anh=null, co=null}", "whole");
    }

    @Test
    void readsValuesOfDumpsThatSayTheWrongCharset() throws IOException {
        var dump = MYSQL.replace("utf8mb4", "latin1") + "(1,'Độc lập - Tự do - Hạnh phúc','#','a',NULL)" + MYSQL_END;
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(dump.substring(0, dump.indexOf('#')).getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("Cộng hòa xã hội chủ nghĩa Việt Nam".getBytes(VietnameseCharsets.TCVN3));
        bytes.writeBytes(dump.substring(dump.indexOf('#') + 1).getBytes(StandardCharsets.UTF_8));

        assertThat(shown(bytes.toByteArray(), "tin"))
                .containsExactly(
                        "tin:15 {id=1, ten=Độc lập - Tự do - Hạnh phúc, key=Cộng hòa xã hội chủ nghĩa Việt Nam, anh=[61], co=null}",
                        "whole");
    }

    @Test
    void namesTablesOfASecondDatabaseWithIt() throws IOException {
        assertThat(read("""
                -- MySQL dump
                USE `mot`;
                INSERT INTO `t` VALUES (1),(2);
                USE `hai`;
                INSERT INTO `t` VALUES (1);
                INSERT INTO `u` VALUES (1);
                """, Wanted.nothing()).tables())
                .extracting(table -> table.name() + " " + table.columns() + " " + table.rows())
                .containsExactly("t [column1] 2", "hai.t [column1] 1", "u [column1] 1");
    }

    @Test
    void readsPackedDumpsAndTellsABrokenPacking() throws IOException {
        var packed = packed((MYSQL + "(1,'a','b',NULL,NULL)" + MYSQL_END).getBytes(StandardCharsets.UTF_8));
        assertThat(shown(packed, "tin")).hasSize(2).last().isEqualTo("whole");

        for (int length = 3; length < packed.length - 8; length++) {
            int cut = length;
            var read =
                    SqlDump.of(() -> new ByteArrayInputStream(packed, 0, cut)).read(Wanted.of("tin"), row -> {});
            assertThat(read.endProved()).isFalse();
            assertThat(read.remarks()).extracting(TableRemark::code).contains("archive-broken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(2,Xhai','b',NULL,NULL)",
                "(2,'haiX,'b',NULL,NULL)",
                "(2,'hai','b',NULL)",
                "(2,'h'i','b',NULL,NULL)",
                "(2 'hai','b',NULL,NULL)"
            })
    void losesOnlyTheRowThatIsDamaged(String damaged) throws IOException {
        var dump = MYSQL + "(1,'một','a',NULL,NULL)," + damaged + ",(3,'ba','),(','x',NULL),(4,'bốn','d',NULL,NULL)"
                + MYSQL_END;

        assertThat(ids(dump)).containsExactly("1", "3", "4");
        assertThat(read(dump, Wanted.nothing()).remarks())
                .extracting(TableRemark::code, TableRemark::table, TableRemark::positions, TableRemark::count)
                .containsExactly(tuple("row-damaged", "tin", List.of("15"), 1L));
    }

    @Test
    void tellsWhereADumpIsCut() throws IOException {
        var read = read(MYSQL + "(1,'một','a',NULL,NULL),\n(2,'ha", Wanted.of("tin"));

        assertThat(read.tables()).extracting(Read.Table::rows).containsExactly(1L);
        assertThat(read.remarks()).extracting(r -> r.code() + r.positions()).containsExactly("dump-cut[16]");
        assertThat(read.endProved()).isFalse();
    }

    @Test
    void refusesAValueThatIsTooLargeByItsName() throws IOException {
        var dump = MYSQL + "(1,'" + "x".repeat(5000) + "','a',NULL,NULL),(2,'b','c',NULL,NULL)" + MYSQL_END;
        var rows = new ArrayList<Row>();
        var read = SqlDump.of(opener(dump)).largestValue(4000).read(Wanted.of("tin"), rows::add);

        assertThat(rows).hasSize(1);
        assertThat(read.remarks())
                .extracting(TableRemark::code, TableRemark::arguments)
                .containsExactly(tuple("value-too-large", Map.of("column", "ten")));
        assertThat(read.endProved()).isFalse();
    }

    @Test
    void tellsStatementsThatItCannotRead() throws IOException {
        var read = read(
                MYSQL + "(1,'a','b',NULL,NULL);\nINSXRT INTO `tin` VALUES (2,'c','d',NULL,NULL)" + MYSQL_END,
                Wanted.nothing());

        assertThat(read.remarks())
                .extracting(r -> r.code() + r.positions() + r.arguments())
                .containsExactly("statement-unread[16]{statement=INSXRT}");
        assertThat(read.endProved()).isFalse();
    }

    @Test
    void survivesFlippedBytes() throws IOException {
        var dumps = List.of(
                MYSQL + rows() + MYSQL_END, SQL_SERVER, "COPY public.tin (id, ten) FROM stdin;\n1\tmột\n2\thai\n\\.\n");
        var random = new Random(22);
        for (var dump : dumps) {
            byte[] bytes = dump.getBytes(StandardCharsets.UTF_8);
            for (int round = 0; round < 2000; round++) {
                var damaged = bytes.clone();
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                shown(damaged, "tin", "Tin");
            }
        }
    }

    @Test
    void losesFewRowsToOneFlippedByte() throws IOException {
        byte[] bytes = (MYSQL + rows() + MYSQL_END).getBytes(StandardCharsets.UTF_8);
        int from = MYSQL.getBytes(StandardCharsets.UTF_8).length;
        for (int at = from; at < from + 600; at++) {
            var damaged = bytes.clone();
            damaged[at] ^= 0x15;
            var read = SqlDump.of(() -> new ByteArrayInputStream(damaged)).read(Wanted.nothing(), row -> {});
            long rows = read.table("tin").map(Read.Table::rows).orElse(0L);
            assertThat(rows)
                    .as("byte %d: %s %s", at, new String(bytes, at - 60, 80, StandardCharsets.UTF_8), read.remarks())
                    .isGreaterThanOrEqualTo(98);
            assertThat(rows == 100 || !read.remarks().isEmpty()).isTrue();
        }
    }

    @Test
    void staysLinearOnAFileMadeToBeSlow() throws IOException {
        var hostile = MYSQL + "('" + "),('".repeat(2_000_000);
        var read = read(hostile, Wanted.nothing());
        assertThat(read.endProved()).isFalse();
    }

    @Test
    void needsNoMoreMemoryForALargerDump() throws IOException {
        byte[] head = MYSQL.getBytes(StandardCharsets.UTF_8);
        byte[] row = ("(1,'" + "x".repeat(1000) + "','y',NULL,NULL),\n").getBytes(StandardCharsets.UTF_8);
        int times = 300_000;
        SqlDump.Opener opener = () -> new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head),
                new Repeated(row, times),
                new ByteArrayInputStream("(2,'','',NULL,NULL);".getBytes(StandardCharsets.UTF_8)))));

        long[] rows = {0};
        var read = SqlDump.of(opener).read(Wanted.of("tin"), given -> rows[0]++);
        assertThat(rows[0]).isEqualTo(times + 1L);
        assertThat(read.tables()).extracting(Read.Table::rows).containsExactly(times + 1L);
    }

    private static String rows() {
        return String.join(
                ",",
                IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> "(" + i + ",'tên số " + i + "','nội \\'dung\\'',NULL,NULL)")
                        .toList());
    }

    private static List<String> ids(String dump) throws IOException {
        var ids = new ArrayList<String>();
        SqlDump.of(opener(dump))
                .read(
                        Wanted.of("tin"),
                        row -> ids.add(String.valueOf(row.values().get("id"))));
        return ids;
    }

    private static Read read(String dump, Wanted wanted) throws IOException {
        return SqlDump.of(opener(dump)).read(wanted, row -> {});
    }

    private static SqlDump.Opener opener(String dump) {
        return () -> new ByteArrayInputStream(dump.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> shown(String dump, String... tables) throws IOException {
        return shown(dump.getBytes(StandardCharsets.UTF_8), tables);
    }

    /** The rows as text, and whether the end was proved. */
    private static List<String> shown(byte[] dump, String... tables) throws IOException {
        var rows = new ArrayList<String>();
        var read = SqlDump.of(() -> new ByteArrayInputStream(dump))
                .read(Wanted.of(tables), row -> rows.add(Shown.of(row)));
        if (read.endProved()) {
            rows.add("whole");
        }
        return rows;
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
