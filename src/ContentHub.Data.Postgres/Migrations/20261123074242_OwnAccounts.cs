using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class OwnAccounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "owner_id",
                table: "publishing_publications",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "owner_id",
                table: "publishing_channels",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "renewing_until",
                table: "publishing_channels",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "publishing_network_apps",
                columns: table => new
                {
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    client_id = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    server = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    set_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_network_apps", x => x.kind);
                });

            migrationBuilder.CreateTable(
                name: "publishing_oauth_visits",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    browser_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    verifier = table.Column<string>(type: "text", nullable: false),
                    personal = table.Column<bool>(type: "boolean", nullable: false),
                    channel_id = table.Column<Guid>(type: "uuid", nullable: true),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ends_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    returned_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    found = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_oauth_visits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publishing_revocations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    channel_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    values = table.Column<string>(type: "text", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    next_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publishing_revocations", x => x.id);
                });

            migrationBuilder.UpdateData(
                table: "publishing_channels",
                keyColumn: "id",
                keyValue: new Guid("0197a000-0000-7000-8000-0000000000aa"),
                columns: new[] { "owner_id", "renewing_until" },
                values: new object[] { null, null });

            migrationBuilder.CreateIndex(
                name: "IX_publishing_channels_owner_id",
                table: "publishing_channels",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_oauth_visits_ends_at",
                table: "publishing_oauth_visits",
                column: "ends_at");

            migrationBuilder.CreateIndex(
                name: "IX_publishing_oauth_visits_state_hash",
                table: "publishing_oauth_visits",
                column: "state_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_publishing_revocations_next_at",
                table: "publishing_revocations",
                column: "next_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publishing_network_apps");

            migrationBuilder.DropTable(
                name: "publishing_oauth_visits");

            migrationBuilder.DropTable(
                name: "publishing_revocations");

            migrationBuilder.DropIndex(
                name: "IX_publishing_channels_owner_id",
                table: "publishing_channels");

            migrationBuilder.DropColumn(
                name: "owner_id",
                table: "publishing_publications");

            migrationBuilder.DropColumn(
                name: "owner_id",
                table: "publishing_channels");

            migrationBuilder.DropColumn(
                name: "renewing_until",
                table: "publishing_channels");
        }
    }
}
