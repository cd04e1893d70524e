using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ChannelVariants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "generated_for",
                table: "posts_revisions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "signature_list",
                table: "posts_posts",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "posts_signatures",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_signatures", x => new { x.person_id, x.channel });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "posts_signatures");

            migrationBuilder.DropColumn(
                name: "generated_for",
                table: "posts_revisions");

            migrationBuilder.DropColumn(
                name: "signature_list",
                table: "posts_posts");
        }
    }
}
