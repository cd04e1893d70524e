using System;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts_audit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_idempotency",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    e_tag = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    location = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_idempotency", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    role_ids = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_keys",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_known_permissions",
                columns: table => new
                {
                    permission = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_known_permissions", x => x.permission);
                });

            migrationBuilder.CreateTable(
                name: "accounts_pages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    in_footer = table.Column<bool>(type: "INTEGER", nullable: false),
                    order = table.Column<int>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_pages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_people",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    job_title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    bio = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    photo_asset_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    time_zone = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    deactivated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_roles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    built_in = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    normalized_name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_roles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "accounts_settings",
                columns: table => new
                {
                    section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_settings", x => x.section);
                });

            migrationBuilder.CreateTable(
                name: "accounts_teams",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_teams", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_outbox",
                columns: table => new
                {
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "data_outbox_cursors",
                columns: table => new
                {
                    consumer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    node = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    retry_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_outbox_cursors", x => new { x.consumer, x.node });
                });

            migrationBuilder.CreateTable(
                name: "data_outbox_failures",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    consumer = table.Column<string>(type: "TEXT", nullable: false),
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_outbox_failures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "media_assets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    master_file = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    width = table.Column<int>(type: "INTEGER", nullable: false),
                    height = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    color = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    widths = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    is_public = table.Column<bool>(type: "INTEGER", nullable: false),
                    uploaded_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_media_assets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_approvals",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_approvals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_holds",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_holds", x => new { x.kind, x.document_id });
                });

            migrationBuilder.CreateTable(
                name: "posts_posts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holder_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    stage_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    trashed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    slug_follows_title = table.Column<bool>(type: "INTEGER", nullable: false),
                    summary = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 35, nullable: false),
                    canonical_url = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    cover_asset_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    cover_alt = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    disclosure = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    tag_list = table.Column<string>(type: "TEXT", nullable: false),
                    variant_list = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_editor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    current_revision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_revision_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    ever_approved = table.Column<bool>(type: "INTEGER", nullable: false),
                    edit_audited_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    has_quiet_edits = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_revisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    canonical = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    cut_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cut_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_revisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_stage_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    to = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_stage_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_waivers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_waivers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_attempts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    request = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<int>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    request_id = table.Column<string>(type: "TEXT", nullable: true),
                    remote_address = table.Column<string>(type: "TEXT", nullable: true),
                    duration_ms = table.Column<int>(type: "INTEGER", nullable: true),
                    node = table.Column<string>(type: "TEXT", nullable: false),
                    late_ms = table.Column<long>(type: "INTEGER", nullable: true),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_attempts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_channels",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    settings = table.Column<string>(type: "TEXT", nullable: false),
                    secrets = table.Column<string>(type: "TEXT", nullable: false),
                    paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    disconnected = table.Column<bool>(type: "INTEGER", nullable: false),
                    connected_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    connected_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_success_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    trouble = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_channels", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_number = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    held_for = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    local_time = table.Column<DateTime>(type: "TEXT", nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    overdue_hours = table.Column<int>(type: "INTEGER", nullable: false),
                    counts_from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    wake_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lease_owner = table.Column<string>(type: "TEXT", maxLength: 250, nullable: true),
                    lease_until = table.Column<DateTime>(type: "TEXT", nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    look_ups = table.Column<int>(type: "INTEGER", nullable: false),
                    ticket = table.Column<string>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    delivered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    remote_id = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    needs_site = table.Column<bool>(type: "INTEGER", nullable: false),
                    scheduled_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_publications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_ready",
                columns: table => new
                {
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_ready", x => x.post_id);
                });

            migrationBuilder.CreateTable(
                name: "site_article_tags",
                columns: table => new
                {
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tag_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    label = table.Column<string>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_article_tags", x => new { x.post_id, x.tag_key });
                });

            migrationBuilder.CreateTable(
                name: "site_articles",
                columns: table => new
                {
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cover_asset_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    cover_alt = table.Column<string>(type: "TEXT", nullable: false),
                    disclosure = table.Column<string>(type: "TEXT", nullable: false),
                    canonical_url = table.Column<string>(type: "TEXT", nullable: false),
                    reading_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    topic_key = table.Column<string>(type: "TEXT", nullable: false),
                    topic_label = table.Column<string>(type: "TEXT", nullable: false),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_articles", x => x.post_id);
                });

            migrationBuilder.CreateTable(
                name: "site_deliveries",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_deliveries", x => new { x.publication_id, x.revision_id });
                });

            migrationBuilder.CreateTable(
                name: "site_redirects",
                columns: table => new
                {
                    slug = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_redirects", x => x.slug);
                });

            migrationBuilder.CreateTable(
                name: "accounts_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "FK_accounts_passkeys_accounts_people_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_person_claims_accounts_people_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_accounts_person_logins_accounts_people_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_accounts_person_tokens_accounts_people_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    scopes = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_tokens", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_tokens_accounts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_person_roles",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_person_roles", x => new { x.user_id, x.role_id });
                    table.ForeignKey(
                        name: "FK_accounts_person_roles_accounts_people_user_id",
                        column: x => x.user_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_accounts_person_roles_accounts_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "accounts_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_role_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_role_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_accounts_role_claims_accounts_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "accounts_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_role_permissions",
                columns: table => new
                {
                    role_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    permission = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_role_permissions", x => new { x.role_id, x.permission });
                    table.ForeignKey(
                        name: "FK_accounts_role_permissions_accounts_roles_role_id",
                        column: x => x.role_id,
                        principalTable: "accounts_roles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "accounts_team_members",
                columns: table => new
                {
                    team_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts_team_members", x => new { x.team_id, x.person_id });
                    table.ForeignKey(
                        name: "FK_accounts_team_members_accounts_people_person_id",
                        column: x => x.person_id,
                        principalTable: "accounts_people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_accounts_team_members_accounts_teams_team_id",
                        column: x => x.team_id,
                        principalTable: "accounts_teams",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "posts_tags",
                columns: table => new
                {
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tag = table.Column<string>(type: "TEXT", maxLength: 50, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_tags", x => new { x.post_id, x.tag });
                    table.ForeignKey(
                        name: "FK_posts_tags_posts_posts_post_id",
                        column: x => x.post_id,
                        principalTable: "posts_posts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "publishing_channels",
                columns: new[] { "id", "connected_at", "connected_by_id", "disconnected", "kind", "last_success_at", "name", "paused", "secrets", "settings", "trouble", "version" },
                values: new object[] { new Guid("0197a000-0000-7000-8000-0000000000aa"), new DateTime(2026, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), new Guid("00000000-0000-0000-0000-000000000000"), false, "site", null, "Own site", false, "", "{}", "", 1 });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_audit_action_at",
                table: "accounts_audit",
                columns: new[] { "action", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_audit_actor_id_at",
                table: "accounts_audit",
                columns: new[] { "actor_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_audit_at_id",
                table: "accounts_audit",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_audit_subject_kind_subject_id_at",
                table: "accounts_audit",
                columns: new[] { "subject_kind", "subject_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_idempotency_at",
                table: "accounts_idempotency",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_idempotency_holder_key",
                table: "accounts_idempotency",
                columns: new[] { "holder", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitations_created_at",
                table: "accounts_invitations",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_invitations_hash",
                table: "accounts_invitations",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_pages_slug",
                table: "accounts_pages",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_passkeys_user_id",
                table: "accounts_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_people_name_id",
                table: "accounts_people",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_people_normalized_email",
                table: "accounts_people",
                column: "normalized_email",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_people_normalized_user_name",
                table: "accounts_people",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_people_slug",
                table: "accounts_people",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_claims_user_id",
                table: "accounts_person_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_logins_user_id",
                table: "accounts_person_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_person_roles_role_id",
                table: "accounts_person_roles",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_role_claims_role_id",
                table: "accounts_role_claims",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_role_permissions_permission",
                table: "accounts_role_permissions",
                column: "permission");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_roles_normalized_name",
                table: "accounts_roles",
                column: "normalized_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_team_members_person_id",
                table: "accounts_team_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_teams_name",
                table: "accounts_teams",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_tokens_hash",
                table: "accounts_tokens",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_accounts_tokens_person_id_created_at",
                table: "accounts_tokens",
                columns: new[] { "person_id", "created_at" });

            migrationBuilder.CreateIndex(
                name: "IX_media_assets_uploaded_by_id_uploaded_at",
                table: "media_assets",
                columns: new[] { "uploaded_by_id", "uploaded_at" });

            migrationBuilder.CreateIndex(
                name: "posts_approvals_post",
                table: "posts_approvals",
                columns: new[] { "post_id", "at" });

            migrationBuilder.CreateIndex(
                name: "posts_approvals_revision",
                table: "posts_approvals",
                column: "revision_id");

            migrationBuilder.CreateIndex(
                name: "posts_posts_author",
                table: "posts_posts",
                columns: new[] { "author_id", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_posts_author_stage",
                table: "posts_posts",
                columns: new[] { "author_id", "stage", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_posts_held",
                table: "posts_posts",
                columns: new[] { "holder_id", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_posts_holder",
                table: "posts_posts",
                columns: new[] { "holder_id", "stage", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_posts_language",
                table: "posts_posts",
                columns: new[] { "language", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_posts_purge",
                table: "posts_posts",
                column: "trashed_at",
                filter: "trashed_at is not null");

            migrationBuilder.CreateIndex(
                name: "posts_posts_queue",
                table: "posts_posts",
                columns: new[] { "stage", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_posts_quiet",
                table: "posts_posts",
                column: "updated_at",
                filter: "has_quiet_edits");

            migrationBuilder.CreateIndex(
                name: "posts_posts_slug",
                table: "posts_posts",
                column: "slug",
                unique: true,
                filter: "trashed_at is null and slug <> ''");

            migrationBuilder.CreateIndex(
                name: "posts_posts_stage",
                table: "posts_posts",
                columns: new[] { "stage", "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_posts_title",
                table: "posts_posts",
                column: "title_key");

            migrationBuilder.CreateIndex(
                name: "posts_posts_trash",
                table: "posts_posts",
                columns: new[] { "updated_at", "id" },
                filter: "trashed_at is not null");

            migrationBuilder.CreateIndex(
                name: "posts_posts_updated",
                table: "posts_posts",
                columns: new[] { "updated_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_revisions_number",
                table: "posts_revisions",
                columns: new[] { "post_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "posts_stage_changes_post",
                table: "posts_stage_changes",
                columns: new[] { "post_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_tags_tag",
                table: "posts_tags",
                columns: new[] { "tag", "post_id" });

            migrationBuilder.CreateIndex(
                name: "posts_waivers_finding",
                table: "posts_waivers",
                columns: new[] { "post_id", "fingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_attempts_publication_id_number",
                table: "publishing_attempts",
                columns: new[] { "publication_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_channels_name",
                table: "publishing_channels",
                column: "name",
                unique: true,
                filter: "not disconnected");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_author_id_due_at",
                table: "publishing_publications",
                columns: new[] { "author_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_author_id_state_due_at",
                table: "publishing_publications",
                columns: new[] { "author_id", "state", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_channel_id_due_at",
                table: "publishing_publications",
                columns: new[] { "channel_id", "due_at" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_due_at_id",
                table: "publishing_publications",
                columns: new[] { "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_post_id",
                table: "publishing_publications",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_post_id_revision_id_channel_id",
                table: "publishing_publications",
                columns: new[] { "post_id", "revision_id", "channel_id" },
                unique: true,
                filter: "state not in ('Cancelled', 'Withdrawn')");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_scheduled_by_id",
                table: "publishing_publications",
                column: "scheduled_by_id");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_state_due_at_id",
                table: "publishing_publications",
                columns: new[] { "state", "due_at", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_wake_at",
                table: "publishing_publications",
                column: "wake_at",
                filter: "wake_at is not null");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_ready_approved_at",
                table: "publishing_ready",
                column: "approved_at");

            migrationBuilder.CreateIndex(
                name: "IX_site_article_tags_tag_key_position",
                table: "site_article_tags",
                columns: new[] { "tag_key", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_site_articles_author_id_position",
                table: "site_articles",
                columns: new[] { "author_id", "position" });

            migrationBuilder.CreateIndex(
                name: "IX_site_articles_position",
                table: "site_articles",
                column: "position",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_site_articles_slug",
                table: "site_articles",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_site_deliveries_post_id",
                table: "site_deliveries",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_site_redirects_post_id",
                table: "site_redirects",
                column: "post_id");

            AppendOnly.Protect(migrationBuilder, "accounts_audit");
            AppendOnly.Protect(migrationBuilder, "publishing_attempts");
            AppendOnly.Protect(migrationBuilder, "posts_revisions", purgeable: true);
            AppendOnly.Protect(migrationBuilder, "posts_stage_changes", purgeable: true);
            AppendOnly.Protect(migrationBuilder, "posts_approvals", purgeable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts_audit");

            migrationBuilder.DropTable(
                name: "accounts_idempotency");

            migrationBuilder.DropTable(
                name: "accounts_invitations");

            migrationBuilder.DropTable(
                name: "accounts_keys");

            migrationBuilder.DropTable(
                name: "accounts_known_permissions");

            migrationBuilder.DropTable(
                name: "accounts_pages");

            migrationBuilder.DropTable(
                name: "accounts_passkeys");

            migrationBuilder.DropTable(
                name: "accounts_person_claims");

            migrationBuilder.DropTable(
                name: "accounts_person_logins");

            migrationBuilder.DropTable(
                name: "accounts_person_roles");

            migrationBuilder.DropTable(
                name: "accounts_person_tokens");

            migrationBuilder.DropTable(
                name: "accounts_role_claims");

            migrationBuilder.DropTable(
                name: "accounts_role_permissions");

            migrationBuilder.DropTable(
                name: "accounts_settings");

            migrationBuilder.DropTable(
                name: "accounts_team_members");

            migrationBuilder.DropTable(
                name: "accounts_tokens");

            migrationBuilder.DropTable(
                name: "data_outbox");

            migrationBuilder.DropTable(
                name: "data_outbox_cursors");

            migrationBuilder.DropTable(
                name: "data_outbox_failures");

            migrationBuilder.DropTable(
                name: "media_assets");

            migrationBuilder.DropTable(
                name: "posts_approvals");

            migrationBuilder.DropTable(
                name: "posts_holds");

            migrationBuilder.DropTable(
                name: "posts_revisions");

            migrationBuilder.DropTable(
                name: "posts_stage_changes");

            migrationBuilder.DropTable(
                name: "posts_tags");

            migrationBuilder.DropTable(
                name: "posts_waivers");

            migrationBuilder.DropTable(
                name: "publishing_attempts");

            migrationBuilder.DropTable(
                name: "publishing_channels");

            migrationBuilder.DropTable(
                name: "publishing_publications");

            migrationBuilder.DropTable(
                name: "publishing_ready");

            migrationBuilder.DropTable(
                name: "site_article_tags");

            migrationBuilder.DropTable(
                name: "site_articles");

            migrationBuilder.DropTable(
                name: "site_deliveries");

            migrationBuilder.DropTable(
                name: "site_redirects");

            migrationBuilder.DropTable(
                name: "accounts_roles");

            migrationBuilder.DropTable(
                name: "accounts_teams");

            migrationBuilder.DropTable(
                name: "accounts_people");

            migrationBuilder.DropTable(
                name: "posts_posts");
        }
    }
}
