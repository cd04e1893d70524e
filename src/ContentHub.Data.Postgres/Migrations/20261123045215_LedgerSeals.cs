using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LedgerSeals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "let_through_at",
                table: "publishing_publications",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "sealed",
                table: "publishing_publications",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "account",
                table: "publishing_channels",
                type: "character varying(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "checked_at",
                table: "publishing_channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "expires_at",
                table: "publishing_channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quota",
                table: "publishing_channels",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "scopes",
                table: "publishing_channels",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "cost_micros",
                table: "publishing_attempts",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "publishing_seal_runs",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seals = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_seal_runs", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "publishing_seals",
                columns: table => new
                {
                    publication_id = table.Column<Guid>(type: "uuid", nullable: false),
                    up_to = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    run = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_seals", x => new { x.publication_id, x.up_to });
                });

            migrationBuilder.CreateTable(
                name: "publishing_stops",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ended_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_stops", x => x.id);
                });

            migrationBuilder.UpdateData(
                table: "publishing_channels",
                keyColumn: "id",
                keyValue: new Guid("0197a000-0000-7000-8000-0000000000aa"),
                columns: new[] { "account", "checked_at", "expires_at", "quota", "scopes" },
                values: new object[] { "", null, null, "", "" });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_publications_sealed",
                table: "publishing_publications",
                column: "sealed",
                filter: "lines > sealed");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_seals_run",
                table: "publishing_seals",
                column: "run");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_stops_kind",
                table: "publishing_stops",
                column: "kind",
                unique: true,
                filter: "ended_at is null");

            AppendOnly.Protect(migrationBuilder, "publishing_seals");
            AppendOnly.Protect(migrationBuilder, "publishing_seal_runs");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publishing_seal_runs");

            migrationBuilder.DropTable(
                name: "publishing_seals");

            migrationBuilder.DropTable(
                name: "publishing_stops");

            migrationBuilder.DropIndex(
                name: "IX_publishing_publications_sealed",
                table: "publishing_publications");

            migrationBuilder.DropColumn(
                name: "let_through_at",
                table: "publishing_publications");

            migrationBuilder.DropColumn(
                name: "sealed",
                table: "publishing_publications");

            migrationBuilder.DropColumn(
                name: "account",
                table: "publishing_channels");

            migrationBuilder.DropColumn(
                name: "checked_at",
                table: "publishing_channels");

            migrationBuilder.DropColumn(
                name: "expires_at",
                table: "publishing_channels");

            migrationBuilder.DropColumn(
                name: "quota",
                table: "publishing_channels");

            migrationBuilder.DropColumn(
                name: "scopes",
                table: "publishing_channels");

            migrationBuilder.DropColumn(
                name: "cost_micros",
                table: "publishing_attempts");
        }
    }
}
