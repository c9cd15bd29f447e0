namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>What a Bicep file declares. A parameter file declares as variables what it assigns.</summary>
/// <param name="Name">Its path below the folder that was read, with slashes.</param>
internal sealed record BicepFile(string Folder, string Name, BicepNode Root)
{
    /// <summary>Parameters by name, with whether they have to be given.</summary>
    public ILookup<string, bool> Parameters { get; } = Root.Children
        .Where(c => c.Kind == "parameter_declaration")
        .ToLookup(c => c.Children[0].Text, c => !c.Children.Any(v => v.Kind is not ("identifier" or "type") || v.Kind == "identifier" && v != c.Children[0]));

    public IReadOnlyList<BicepNode> Variables { get; } = [.. Root.Children.Where(c => c.Kind == "variable_declaration")];

    public IReadOnlyList<string> Outputs { get; } = [.. Root.Children.Where(c => c.Kind == "output_declaration").Select(c => c.Children[0].Text)];

    public IReadOnlyList<BicepModule> Modules { get; } = [.. Root.Children.Where(c => c.Kind == "module_declaration").Select(Module)];

    public IReadOnlyList<BicepResource> Resources { get; } = [.. Root.Children.Where(c => c.Kind == "resource_declaration").SelectMany(c => Resource(c, null))];

    /// <summary>The file that a parameter file is for.</summary>
    public string? Using { get; } = Root.Child("using_statement")?.Child("string")?.Literal;

    public string FullPath => Path.Combine(Folder, Name);

    public BicepNode? Variable(string name) => Variables.FirstOrDefault(v => v.Children[0].Text == name)?.Children[^1];

    /// <summary>Resolves a path that the file names, below the folder that was read.</summary>
    public string Beside(string path) =>
        Path.GetRelativePath(Folder, Path.GetFullPath(Path.Combine(Path.GetDirectoryName(FullPath)!, path))).Replace('\\', '/');

    private static BicepModule Module(BicepNode node) => new(
        node.Children[0].Text,
        node.Child("string")?.Literal ?? "",
        [.. Body(node).Property("params")?.Properties.Select(p => p.Name) ?? []],
        node.Line);

    private static IEnumerable<BicepResource> Resource(BicepNode node, BicepResource? parent)
    {
        var (type, version) = node.Child("string")?.Literal?.Split('@') switch
        {
            [var t, var v] => (t, v),
            [var t] => ($"{parent?.Type}/{t}", parent?.Version ?? ""),
            _ => ("", ""),
        };
        var resource = new BicepResource(node.Children[0].Text, type, version, Body(node), node.Line);
        var nested = resource.Body.Children.SelectMany(p => p.Children).Where(c => c.Kind == "resource_declaration");
        return nested.SelectMany(n => Resource(n, resource)).Prepend(resource);
    }

    // A condition or a loop stands around it.
    private static BicepNode Body(BicepNode node) => node.Children[^1] switch
    {
        { Kind: "object" } body => body,
        var around => Body(around),
    };
}
