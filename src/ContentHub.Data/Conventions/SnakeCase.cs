using System.Text;
using Microsoft.EntityFrameworkCore;

namespace ContentHub.Data.Conventions;

/// <summary>snake_case columns, so that hand-written SQL needs no quotes on either database.</summary>
internal static class SnakeCase
{
    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => !e.IsMappedToJson()))
        {
            foreach (var property in entity.GetProperties().Where(p => !p.IsShadowProperty() || p.IsForeignKey() || !entity.IsOwned()))
            {
                property.SetColumnName(Of(property.Name));
            }
        }
    }

    private static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
