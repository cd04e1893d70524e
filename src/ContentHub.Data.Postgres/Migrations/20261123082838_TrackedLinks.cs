using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class TrackedLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "links",
                table: "publishing_channels",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "publishing_short_links",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(7)", maxLength: 7, nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    target = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    clicks = table.Column<long>(type: "bigint", nullable: false),
                    last_click_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_short_links", x => x.code);
                });

            migrationBuilder.UpdateData(
                table: "publishing_channels",
                keyColumn: "id",
                keyValue: new Guid("0197a000-0000-7000-8000-0000000000aa"),
                column: "links",
                value: "");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_short_links_post_id",
                table: "publishing_short_links",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_short_links_publication_id",
                table: "publishing_short_links",
                column: "publication_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publishing_short_links");

            migrationBuilder.DropColumn(
                name: "links",
                table: "publishing_channels");
        }
    }
}
