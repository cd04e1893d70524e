using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Comments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "posts_comment_anchors",
                columns: table => new
                {
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    exact = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    suffix = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    block = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_comment_anchors", x => x.thread_id);
                });

            migrationBuilder.CreateTable(
                name: "posts_comment_calls",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_comment_calls", x => new { x.person_id, x.thread_id });
                });

            migrationBuilder.CreateTable(
                name: "posts_comment_mentions",
                columns: table => new
                {
                    comment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_comment_mentions", x => new { x.comment_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "posts_comment_threads",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    field = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    quoted = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    started_by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    resolved_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    comments = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_comment_threads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    author_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    edition = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    edited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_comments", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "posts_comment_anchors_document",
                table: "posts_comment_anchors",
                columns: new[] { "kind", "document_id" });

            migrationBuilder.CreateIndex(
                name: "posts_comment_calls_person",
                table: "posts_comment_calls",
                columns: new[] { "person_id", "at", "thread_id" });

            migrationBuilder.CreateIndex(
                name: "posts_comment_calls_thread",
                table: "posts_comment_calls",
                column: "thread_id");

            migrationBuilder.CreateIndex(
                name: "posts_comment_threads_document",
                table: "posts_comment_threads",
                columns: new[] { "kind", "document_id", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "posts_comments_thread",
                table: "posts_comments",
                columns: new[] { "thread_id", "number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "posts_comment_anchors");

            migrationBuilder.DropTable(
                name: "posts_comment_calls");

            migrationBuilder.DropTable(
                name: "posts_comment_mentions");

            migrationBuilder.DropTable(
                name: "posts_comment_threads");

            migrationBuilder.DropTable(
                name: "posts_comments");
        }
    }
}
