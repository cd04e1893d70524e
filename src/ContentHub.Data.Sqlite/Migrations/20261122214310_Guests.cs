using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Guests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "guest_key",
                table: "posts_comments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "guest_name",
                table: "posts_comments",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "guests_answers",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    message_id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    refused = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    proof = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guests_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guests_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    used_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    mail_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guests_codes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guests_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    agrees = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    invitation_mail = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    code_mail = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guests_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guests_invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    waits = table.Column<bool>(type: "INTEGER", nullable: false),
                    invited_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    link_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    reply_key = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    mail_trouble = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guests_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guests_sent_mails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    invitation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    message_id = table.Column<string>(type: "TEXT", maxLength: 320, nullable: false),
                    is_code = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_guests_sent_mails", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "posts_comments_guest",
                table: "posts_comments",
                column: "guest_key",
                filter: "guest_key is not null");

            migrationBuilder.CreateIndex(
                name: "guests_answers_once",
                table: "guests_answers",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "guests_answers_post",
                table: "guests_answers",
                columns: new[] { "post_id", "at" });

            migrationBuilder.CreateIndex(
                name: "guests_codes_invitation",
                table: "guests_codes",
                columns: new[] { "invitation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "guests_decisions_invitation",
                table: "guests_decisions",
                columns: new[] { "invitation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "guests_decisions_post",
                table: "guests_decisions",
                columns: new[] { "post_id", "at" });

            migrationBuilder.CreateIndex(
                name: "guests_invitations_link",
                table: "guests_invitations",
                column: "link_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "guests_invitations_person",
                table: "guests_invitations",
                columns: new[] { "invited_by_id", "at" });

            migrationBuilder.CreateIndex(
                name: "guests_invitations_post",
                table: "guests_invitations",
                columns: new[] { "post_id", "at" });

            migrationBuilder.CreateIndex(
                name: "guests_invitations_reply",
                table: "guests_invitations",
                column: "reply_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "guests_sent_mails_invitation",
                table: "guests_sent_mails",
                columns: new[] { "invitation_id", "at" });

            AppendOnly.Protect(migrationBuilder, "guests_decisions", purgeable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "guests_answers");

            migrationBuilder.DropTable(
                name: "guests_codes");

            migrationBuilder.DropTable(
                name: "guests_decisions");

            migrationBuilder.DropTable(
                name: "guests_invitations");

            migrationBuilder.DropTable(
                name: "guests_sent_mails");

            migrationBuilder.DropIndex(
                name: "posts_comments_guest",
                table: "posts_comments");

            migrationBuilder.DropColumn(
                name: "guest_key",
                table: "posts_comments");

            migrationBuilder.DropColumn(
                name: "guest_name",
                table: "posts_comments");
        }
    }
}
