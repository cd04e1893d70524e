using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Rooms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "posts_room_members",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    client = table.Column<long>(type: "INTEGER", nullable: false),
                    since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    until = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_room_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_room_updates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    @base = table.Column<long>(name: "base", type: "INTEGER", nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    person_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    replaced_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_room_updates", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_rooms",
                columns: table => new
                {
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    document_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    epoch = table.Column<int>(type: "INTEGER", nullable: false),
                    schema = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    last_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    saved_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    loose = table.Column<int>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_rooms", x => new { x.kind, x.document_id });
                });

            migrationBuilder.CreateIndex(
                name: "posts_room_members_person",
                table: "posts_room_members",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "posts_room_members_room",
                table: "posts_room_members",
                columns: new[] { "kind", "document_id" });

            migrationBuilder.CreateIndex(
                name: "posts_room_updates_order",
                table: "posts_room_updates",
                columns: new[] { "kind", "document_id", "epoch", "seq", "form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "posts_room_updates_replaced",
                table: "posts_room_updates",
                column: "replaced_at",
                filter: "replaced_at is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "posts_room_members");

            migrationBuilder.DropTable(
                name: "posts_room_updates");

            migrationBuilder.DropTable(
                name: "posts_rooms");
        }
    }
}
