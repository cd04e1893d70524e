namespace ContentHub.Posts.Pages.Policies;

/// <summary>The fields of a condition within a form.</summary>
/// <param name="Prefix">Name of the condition's field: <c>Form.Steps[1].When</c>.</param>
internal sealed record ConditionFields(string Prefix, ConditionForm Form, IReadOnlyList<(string Channel, string Label)> Channels)
{
    public string Id(string field) => $"{Prefix}.{field}".Replace('.', '_').Replace('[', '_').Replace(']', '_');
}

/// <summary>The fields of a step.</summary>
internal sealed record StepFields(int Index, int Count, StepForm Form, EditModel Page)
{
    public string Name(string field) => $"Form.Steps[{Index}].{field}";

    public string Id(string field) => $"Form_Steps_{Index}__{field}";
}
