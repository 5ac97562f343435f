-- Kho PostgreSQL: một vai làm chủ các bảng, một vai ghi thêm, một vai chỉ đọc.
--
--   psql -d postgres -c 'CREATE DATABASE thidua'
--   psql -d thidua -v ON_ERROR_STOP=1 -f postgresql.sql          (lần một: tạo vai)
--   thidua khoi-tao … --kho 'postgresql://thidua_chu@/thidua?host=/var/run/postgresql'
--   psql -d thidua -v ON_ERROR_STOP=1 -f postgresql.sql          (lần hai: cấp quyền trên các bảng)
--   rồi trong so.toml đổi thidua_chu thành thidua.
--
-- Chạy bao nhiêu lần cũng được. Vai thidua (trang web, dòng lệnh) thêm được sự kiện, không sửa và
-- không xóa được sự kiện nào; chỉ dòng đầu sổ và ảnh chụp trạng thái là ghi đè. Mật khẩu không nằm
-- ở đây và không nằm trong so.toml: dùng xác thực peer qua socket, hoặc tệp ~/.pgpass.

DO $$
DECLARE
    one text;
BEGIN
    FOREACH one IN ARRAY ARRAY['thidua_chu', 'thidua', 'thidua_doc'] LOOP
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = one) THEN
            EXECUTE format('CREATE ROLE %I LOGIN', one);
        END IF;
    END LOOP;
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format('GRANT CONNECT ON DATABASE %I TO thidua_chu, thidua, thidua_doc', current_database());
    EXECUTE format('GRANT CREATE ON DATABASE %I TO thidua_chu', current_database());

    IF to_regclass('thidua.event') IS NOT NULL THEN
        REVOKE ALL ON SCHEMA thidua FROM PUBLIC;
        REVOKE ALL ON ALL TABLES IN SCHEMA thidua FROM PUBLIC, thidua, thidua_doc;
        GRANT USAGE ON SCHEMA thidua TO thidua, thidua_doc;
        GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA thidua TO thidua;
        GRANT UPDATE ON thidua.head, thidua.snapshot TO thidua;
        GRANT SELECT ON ALL TABLES IN SCHEMA thidua TO thidua_doc;
    END IF;
END
$$;
