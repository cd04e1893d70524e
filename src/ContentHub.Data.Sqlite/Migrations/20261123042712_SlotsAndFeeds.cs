using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SlotsAndFeeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "changed_at",
                table: "publishing_wanted",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "publishing_blackouts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    set_by_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_blackouts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_cadences",
                columns: table => new
                {
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    least_minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    same_text_days = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_cadences", x => x.channel_id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_feeds",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    token_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_feeds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_slots",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    minute = table.Column<int>(type: "INTEGER", nullable: false),
                    zone = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    set_by_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_slots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_texts",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_texts", x => x.publication_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_blackouts_to",
                table: "publishing_blackouts",
                column: "to");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_feeds_owner_id",
                table: "publishing_feeds",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_feeds_token_hash",
                table: "publishing_feeds",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_slots_channel_id_day_minute_zone",
                table: "publishing_slots",
                columns: new[] { "channel_id", "day", "minute", "zone" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_texts_channel_id_hash",
                table: "publishing_texts",
                columns: new[] { "channel_id", "hash" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publishing_blackouts");

            migrationBuilder.DropTable(
                name: "publishing_cadences");

            migrationBuilder.DropTable(
                name: "publishing_feeds");

            migrationBuilder.DropTable(
                name: "publishing_slots");

            migrationBuilder.DropTable(
                name: "publishing_texts");

            migrationBuilder.DropColumn(
                name: "changed_at",
                table: "publishing_wanted");
        }
    }
}
