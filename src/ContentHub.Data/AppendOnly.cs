using Microsoft.EntityFrameworkCore.Migrations;

namespace ContentHub.Data;

/// <summary>Triggers that refuse UPDATE and DELETE: what the audit log and the ledger promise, kept by the database itself.</summary>
public static class AppendOnly
{
    /// <summary>Call in a migration after the table was created; works on SQLite and PostgreSQL.</summary>
    /// <param name="purgeable">True: rows never change, but may be deleted with what they belong to (an emptied trash).</param>
    public static void Protect(MigrationBuilder migration, string table, bool purgeable = false)
    {
        if (migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            migration.Sql($"""
                create or replace function hub_append_only() returns trigger language plpgsql as
                $$ begin raise exception '% is append-only', tg_table_name; end $$;
                create trigger {table}_append_only before update {(purgeable ? "" : "or delete")} or truncate on {table}
                for each statement execute function hub_append_only();
                """);
            return;
        }

        foreach (var verb in purgeable ? new[] { "update" } : ["update", "delete"])
        {
            migration.Sql($"""
                create trigger {table}_no_{verb} before {verb} on {table}
                begin select raise(abort, '{table} is append-only'); end;
                """);
        }
    }
}
