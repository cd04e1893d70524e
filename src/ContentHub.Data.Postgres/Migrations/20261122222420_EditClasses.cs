using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class EditClasses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "edits",
                table: "posts_step_decisions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<Guid>(
                name: "kept_from_id",
                table: "posts_step_decisions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "keeps",
                table: "posts_review_turns",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.AddColumn<bool>(
                name: "authors_yes",
                table: "posts_policy_versions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "edits",
                table: "posts_policy_versions",
                type: "text",
                nullable: false,
                defaultValueSql: "'[]'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "edits",
                table: "posts_step_decisions");

            migrationBuilder.DropColumn(
                name: "kept_from_id",
                table: "posts_step_decisions");

            migrationBuilder.DropColumn(
                name: "keeps",
                table: "posts_review_turns");

            migrationBuilder.DropColumn(
                name: "authors_yes",
                table: "posts_policy_versions");

            migrationBuilder.DropColumn(
                name: "edits",
                table: "posts_policy_versions");
        }
    }
}
