using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Suggestions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "posts_suggestion_places",
                columns: table => new
                {
                    suggestion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    at = table.Column<int>(type: "integer", nullable: false),
                    prefix = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    suffix = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_suggestion_places", x => x.suggestion_id);
                });

            migrationBuilder.CreateTable(
                name: "posts_suggestions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    batch_id = table.Column<Guid>(type: "uuid", nullable: false),
                    field = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    before = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    after = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    guest_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    guest_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    made_on_revision = table.Column<int>(type: "integer", nullable: true),
                    made_on_version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revision_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_suggestions", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "posts_suggestion_places_post",
                table: "posts_suggestion_places",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "posts_suggestions_guest",
                table: "posts_suggestions",
                column: "guest_key");

            migrationBuilder.CreateIndex(
                name: "posts_suggestions_post",
                table: "posts_suggestions",
                columns: new[] { "post_id", "state", "made_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "posts_suggestion_places");

            migrationBuilder.DropTable(
                name: "posts_suggestions");
        }
    }
}
