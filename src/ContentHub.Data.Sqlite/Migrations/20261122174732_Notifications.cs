using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Notifications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "notifications_chats",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    protected_address = table.Column<string>(type: "TEXT", nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    kinds = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    team_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    trouble = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    last_success_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_chats", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_choices",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", nullable: false),
                    quiet = table.Column<bool>(type: "INTEGER", nullable: false),
                    quiet_from = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    quiet_to = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    urgent_anyway = table.Column<bool>(type: "INTEGER", nullable: false),
                    digest_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    trouble = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_choices", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    place_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    comment_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    in_app = table.Column<bool>(type: "INTEGER", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sending_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notifications_sendings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recipient_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    wake_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lease_owner = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notifications_sendings", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_notifications_chats_name",
                table: "notifications_chats",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "notifications_items_age",
                table: "notifications_items",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "notifications_items_once",
                table: "notifications_items",
                columns: new[] { "recipient_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "notifications_items_open",
                table: "notifications_items",
                column: "document_id",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "notifications_items_recipient",
                table: "notifications_items",
                columns: new[] { "recipient_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "notifications_items_sending",
                table: "notifications_items",
                column: "sending_id");

            migrationBuilder.CreateIndex(
                name: "notifications_items_unread",
                table: "notifications_items",
                column: "recipient_id",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "notifications_sendings_age",
                table: "notifications_sendings",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "notifications_sendings_due",
                table: "notifications_sendings",
                column: "wake_at",
                filter: "wake_at is not null");

            migrationBuilder.CreateIndex(
                name: "notifications_sendings_open",
                table: "notifications_sendings",
                columns: new[] { "recipient_id", "way", "document_id" },
                filter: "wake_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notifications_chats");

            migrationBuilder.DropTable(
                name: "notifications_choices");

            migrationBuilder.DropTable(
                name: "notifications_items");

            migrationBuilder.DropTable(
                name: "notifications_sendings");
        }
    }
}
