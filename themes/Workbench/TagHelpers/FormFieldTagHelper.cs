using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace ContentHub.Themes.Workbench.TagHelpers;

/// <summary>
/// <c>&lt;form-field for="Form.Name" label="Name" help="As colleagues know you." /&gt;</c>: label, input, help and error, tied together.
/// <c>type</c> is any input type or <c>textarea</c> (with <c>rows</c>); <c>items</c> makes a select.
/// What was typed stands there again after a refusal; passwords never do. Further attributes go to the input.
/// </summary>
[HtmlTargetElement("form-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FormFieldTagHelper(IHtmlGenerator html) : TagHelper
{
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";

    public string? Help { get; set; }

    public string Type { get; set; } = "text";

    public int Rows { get; set; } = 4;

    public bool Optional { get; set; }

    public bool Narrow { get; set; }

    public IEnumerable<SelectListItem>? Items { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = For.Name;
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var error = ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;
        var attributes = output.Attributes.ToDictionary(a => a.Name, a => (object)(a.Value?.ToString() ?? ""));
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field" + (error is null ? "" : " field--invalid") + (Narrow ? " field--short" : ""));

        var described = new[] { Help is null ? null : id + "-help", error is null ? null : id + "-error" }.OfType<string>().ToArray();
        attributes["class"] = "field__input";
        attributes["id"] = id;
        if (described.Length > 0)
        {
            attributes["aria-describedby"] = string.Join(' ', described);
        }

        if (error is not null)
        {
            attributes["aria-invalid"] = "true";
        }

        output.Content.AppendHtml(LabelFor(id)).AppendHtml(Input(name, attributes));
        if (Help is not null)
        {
            output.Content.AppendHtml(Paragraph("field__help", id + "-help", Help));
        }

        if (error is not null)
        {
            output.Content.AppendHtml(Paragraph("field__error", id + "-error", error));
        }
    }

    private TagBuilder LabelFor(string id)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("field__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(Label);
        if (Optional)
        {
            var optional = new TagBuilder("span");
            optional.AddCssClass("field__optional");
            optional.InnerHtml.Append("optional");
            label.InnerHtml.Append(" ").AppendHtml(optional);
        }

        return label;
    }

    private TagBuilder Input(string name, Dictionary<string, object> attributes) => (Items, Type) switch
    {
        ({ } items, _) => html.GenerateSelect(ViewContext, For.ModelExplorer, null, name, items, false, attributes),
        (_, "textarea") => html.GenerateTextArea(ViewContext, For.ModelExplorer, name, Rows, 0, attributes),
        (_, "password") => html.GeneratePassword(ViewContext, For.ModelExplorer, name, null, attributes),
        _ => html.GenerateTextBox(ViewContext, For.ModelExplorer, name, For.Model, null, With(attributes, "type", Type)),
    };

    private static Dictionary<string, object> With(Dictionary<string, object> attributes, string name, string value)
    {
        attributes[name] = value;
        return attributes;
    }

    private static TagBuilder Paragraph(string css, string id, string text)
    {
        var paragraph = new TagBuilder("p");
        paragraph.AddCssClass(css);
        paragraph.Attributes["id"] = id;
        paragraph.InnerHtml.Append(text);
        return paragraph;
    }
}
