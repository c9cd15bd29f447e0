using System.Text.Json;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>A node of a Bicep file's syntax tree.</summary>
/// <param name="Kind">What it is, as the grammar names it.</param>
/// <param name="Role">Which part of its parent it is, where the grammar says.</param>
/// <param name="Broken">The grammar could not read what is here, or misses something.</param>
internal sealed record BicepNode(string Kind, string? Role, string Text, int Line, bool Broken, IReadOnlyList<BicepNode> Children)
{
    public IEnumerable<BicepNode> All => Children.SelectMany(c => c.All).Prepend(this);

    /// <summary>The text of a string without an expression in it; null for everything else.</summary>
    public string? Literal => Kind == "string" && Children.All(c => c.Kind == "string_content") ? string.Concat(Children.Select(c => c.Text)) : null;

    public BicepNode? Child(string kind) => Children.FirstOrDefault(c => c.Kind == kind);

    public BicepNode? In(string role) => Children.FirstOrDefault(c => c.Role == role);

    /// <summary>Of an object: its properties by name, nested resources left out.</summary>
    public IEnumerable<(string Name, BicepNode Value)> Properties =>
        from property in Children
        where property.Kind == "object_property" && property.Children.Count == 2
        select (property.Children[0].Literal ?? property.Children[0].Text, property.Children[1]);

    public BicepNode? Property(string name) => Properties.FirstOrDefault(p => p.Name == name).Value;

    public static BicepNode Read(JsonElement node, string text) => new(
        node.GetProperty("kind").GetString()!,
        node.TryGetProperty("role", out var role) ? role.GetString() : null,
        text[node.GetProperty("start").GetInt32()..node.GetProperty("end").GetInt32()],
        node.GetProperty("line").GetInt32(),
        node.GetProperty("broken").GetBoolean(),
        [.. node.GetProperty("children").EnumerateArray().Select(c => Read(c, text))]);
}
