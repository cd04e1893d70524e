using System;
using ContentHub.Data;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ContentHub.Data.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Policies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "away_from",
                table: "accounts_people",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "away_until",
                table: "accounts_people",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "deputy_id",
                table: "accounts_people",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "posts_policies",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    current_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    removed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_policy_versions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    mode = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    when = table.Column<string>(type: "text", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_policy_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_review_turns",
                columns: table => new
                {
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    due_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    escalated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    claimed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    claimed_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_review_turns", x => x.post_id);
                });

            migrationBuilder.CreateTable(
                name: "posts_step_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    policy_version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    step_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    revision_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hash = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    covers = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    told_by_move = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_step_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_step_delegations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    step_name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    to_id = table.Column<Guid>(type: "uuid", nullable: false),
                    note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_step_delegations", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_people_away_until",
                table: "accounts_people",
                column: "away_until",
                filter: "away_until is not null");

            migrationBuilder.CreateIndex(
                name: "posts_policy_versions_number",
                table: "posts_policy_versions",
                columns: new[] { "policy_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "posts_review_turns_due",
                table: "posts_review_turns",
                column: "due_at",
                filter: "due_at is not null and escalated_at is null");

            migrationBuilder.CreateIndex(
                name: "posts_step_decisions_round",
                table: "posts_step_decisions",
                columns: new[] { "post_id", "round_id" });

            migrationBuilder.CreateIndex(
                name: "posts_step_delegations_round",
                table: "posts_step_delegations",
                columns: new[] { "post_id", "round_id" });

            AppendOnly.Protect(migrationBuilder, "posts_policy_versions");
            AppendOnly.Protect(migrationBuilder, "posts_step_decisions", purgeable: true);
            AppendOnly.Protect(migrationBuilder, "posts_step_delegations", purgeable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "posts_policies");

            migrationBuilder.DropTable(
                name: "posts_policy_versions");

            migrationBuilder.DropTable(
                name: "posts_review_turns");

            migrationBuilder.DropTable(
                name: "posts_step_decisions");

            migrationBuilder.DropTable(
                name: "posts_step_delegations");

            migrationBuilder.DropIndex(
                name: "IX_accounts_people_away_until",
                table: "accounts_people");

            migrationBuilder.DropColumn(
                name: "away_from",
                table: "accounts_people");

            migrationBuilder.DropColumn(
                name: "away_until",
                table: "accounts_people");

            migrationBuilder.DropColumn(
                name: "deputy_id",
                table: "accounts_people");
        }
    }
}
