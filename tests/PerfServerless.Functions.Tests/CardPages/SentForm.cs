using System.Xml.Linq;
using PerfServerless.Functions.Tests.BriefPages;

namespace PerfServerless.Functions.Tests.CardPages;

/// <summary>A page's form as a browser sends it.</summary>
internal sealed record SentForm(Uri Link, IReadOnlyDictionary<string, string> Fields)
{
    public IReadOnlyList<string> Origins { get; init; } = [Link.GetLeftPart(UriPartial.Authority)];

    /// <summary>Sent in place of the fields.</summary>
    public HttpContent? Body { get; init; }

    public string Token => Fields["token"];

    /// <summary>The first form of a page as it was shown, sent by one of its buttons.</summary>
    public static SentForm Of(Uri link, string html, string verb)
    {
        var form = PageText.Parse(html).Descendants("form").First();
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in form.Descendants("input").Where(IsSent)) fields[input.Attribute("name")!.Value] = input.Attribute("value")!.Value;
        foreach (var area in form.Descendants("textarea")) fields[area.Attribute("name")!.Value] = area.Value;
        foreach (var choice in form.Descendants("select"))
            fields[choice.Attribute("name")!.Value] = (choice.Elements("option").FirstOrDefault(o => o.Attribute("selected") is not null) ?? choice.Elements("option").First())
                .Attribute("value")!.Value;
        Assert.Contains(form.Descendants("button"), b => b.Attribute("value")?.Value == verb);
        fields["verb"] = verb;
        return new(link, fields);
    }

    public SentForm With(string name, string value) => this with { Fields = new Dictionary<string, string>(Fields) { [name] = value } };

    public SentForm Without(string name) => this with { Fields = Fields.Where(f => f.Key != name).ToDictionary() };

    public SentForm From(params string[] origins) => this with { Origins = origins };

    private static bool IsSent(XElement input) => input.Attribute("type")?.Value is not ("radio" or "checkbox") || input.Attribute("checked") is not null;
}
