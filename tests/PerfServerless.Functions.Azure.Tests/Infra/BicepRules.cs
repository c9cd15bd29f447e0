using System.Text.Json;

namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>
/// What a compiler of Bicep would refuse, as far as names go: it does not exist where this is built. Types of values are not looked at.
/// </summary>
internal static class BicepRules
{
    private static readonly HashSet<string> Functions =
    [
        "resourceGroup", "tenant", "uniqueString", "guid", "take", "empty", "union", "join", "replace", "loadTextContent", "loadJsonContent",
        "subscriptionResourceId", "utcNow", "readEnvironmentVariable", "allowed", "description", "secure", "minLength", "maxLength", "minValue", "maxValue",
    ];

    public static IEnumerable<string> Mistakes(IReadOnlyList<BicepFile> files) => files.SelectMany(f => Mistakes(f, files));

    private static IEnumerable<string> Mistakes(BicepFile file, IReadOnlyList<BicepFile> all) =>
        Broken(file).Concat(Names(file)).Concat(Modules(file, all)).Concat(Members(file, all)).Concat(Loaded(file)).Concat(Assigned(file, all))
            .Select(m => $"{file.Name}: {m}");

    private static IEnumerable<string> Broken(BicepFile file) =>
        file.Root.All.Where(n => n.Broken).Select(n => $"line {n.Line} does not parse");

    private static IEnumerable<string> Names(BicepFile file)
    {
        var loops = file.Root.All.Where(n => n.Kind is "loop_variable" or "loop_enumerator" || n.Role == "initializer").Select(n => n.Text).ToHashSet();
        var declared = Declared(file).ToList();
        var used = file.Root.All.SelectMany(Uses).ToList();
        foreach (var twice in declared.GroupBy(d => d).Where(g => g.Count() > 1)) yield return $"'{twice.Key}' is declared twice";
        foreach (var name in used.Where(u => !u.IsCall && !declared.Contains(u.Name) && !loops.Contains(u.Name)))
            yield return $"nothing declares '{name.Name}' (line {name.Line})";
        foreach (var call in used.Where(u => u.IsCall && !Functions.Contains(u.Name))) yield return $"there is no function '{call.Name}' (line {call.Line})";
        if (file.Using is not null) yield break;

        var mentioned = used.Select(u => u.Name).ToHashSet();
        foreach (var needless in file.Parameters.Select(p => p.Key).Concat(file.Variables.Select(v => v.Children[0].Text)).Where(n => !mentioned.Contains(n)))
            yield return $"'{needless}' is declared and not used";
    }

    private static IEnumerable<string> Declared(BicepFile file) =>
        [
            .. file.Parameters.SelectMany(p => p.Select(_ => p.Key)),
            .. file.Variables.Select(v => v.Children[0].Text),
            .. file.Resources.Select(r => r.Symbol),
            .. file.Modules.Select(m => m.Symbol),
        ];

    // Every identifier but those that declare, name a property or stand for a loop's own.
    private static IEnumerable<(string Name, bool IsCall, int Line)> Uses(BicepNode node)
    {
        var first = node.Kind is "parameter_declaration" or "variable_declaration" or "resource_declaration" or "module_declaration" or "output_declaration"
            or "object_property";
        return node.Children
            .Where((c, i) => c.Kind == "identifier" && c.Role != "initializer" && !(first && i == 0))
            .Select(c => (c.Text, node.Kind == "call_expression" && c.Role == "function", c.Line));
    }

    private static IEnumerable<string> Modules(BicepFile file, IReadOnlyList<BicepFile> all)
    {
        foreach (var module in file.Modules)
        {
            if (Find(file, module.Path, all) is not { } target)
            {
                yield return $"module '{module.Symbol}' is of a file that is not there: '{module.Path}'";
                continue;
            }

            foreach (var given in module.Given.Where(g => !target.Parameters.Contains(g))) yield return $"module '{module.Symbol}' has no parameter '{given}'";
            foreach (var needed in target.Parameters.Where(p => p.Single() && !module.Given.Contains(p.Key)))
                yield return $"module '{module.Symbol}' is not given its parameter '{needed.Key}'";
        }
    }

    private static IEnumerable<string> Members(BicepFile file, IReadOnlyList<BicepFile> all)
    {
        var modules = file.Modules.ToDictionary(m => m.Symbol, m => Find(file, m.Path, all));
        foreach (var member in file.Root.All.Where(n => n.Kind == "member_expression"))
        {
            if (member.In("object") is not { } of || member.In("property")?.Text is not { } property) continue;

            if (of.Kind == "identifier" && modules.ContainsKey(of.Text) && property != "outputs")
                yield return $"a module has outputs and nothing else: '{member.Text}'";
            if (of.Kind == "member_expression" && of.In("property")?.Text == "outputs" && of.In("object")?.Text is { } module
                && modules.GetValueOrDefault(module) is { } target && !target.Outputs.Contains(property))
            {
                yield return $"module '{module}' has no output '{property}'";
            }
        }
    }

    private static IEnumerable<string> Loaded(BicepFile file)
    {
        foreach (var call in file.Root.All.Where(n => n.Kind == "call_expression" && n.Children[0].Text is "loadTextContent" or "loadJsonContent"))
        {
            if (call.In("arguments")?.Children is not [{ Literal: { } path }]) yield return $"'{call.Text}' names no file";
            else if (!File.Exists(Path.Combine(file.Folder, file.Beside(path)))) yield return $"'{path}' is not there";
        }

        foreach (var variable in file.Variables.Where(v => v.Children[^1] is { Kind: "call_expression" } c && c.Children[0].Text == "loadJsonContent"))
        {
            var path = Path.Combine(file.Folder, file.Beside(variable.Children[^1].In("arguments")!.Children[0].Literal!));
            if (!File.Exists(path)) continue;

            var names = JsonDocument.Parse(File.ReadAllText(path)).RootElement.EnumerateObject().Select(p => p.Name).ToHashSet();
            var read = file.Root.All
                .Where(n => n.Kind == "member_expression" && n.In("object")?.Text == variable.Children[0].Text)
                .Select(n => n.In("property")!.Text);
            foreach (var unknown in read.Where(r => !names.Contains(r)).Distinct()) yield return $"'{variable.Children[0].Text}' holds no '{unknown}'";
        }
    }

    // A parameter file assigns what its template takes, and all that has to be given.
    private static IEnumerable<string> Assigned(BicepFile file, IReadOnlyList<BicepFile> all)
    {
        if (!file.Name.EndsWith(".bicepparam", StringComparison.Ordinal)) yield break;
        if (file.Using is not { } used || Find(file, used, all) is not { } target)
        {
            yield return "it is for no template";
            yield break;
        }

        var assigned = file.Variables.Select(v => v.Children[0].Text).ToList();
        foreach (var unknown in assigned.Where(a => !target.Parameters.Contains(a))) yield return $"{target.Name} has no parameter '{unknown}'";
        foreach (var needed in target.Parameters.Where(p => p.Single() && !assigned.Contains(p.Key))) yield return $"it does not give '{needed.Key}'";
    }

    private static BicepFile? Find(BicepFile from, string path, IReadOnlyList<BicepFile> all) =>
        all.FirstOrDefault(f => f.Folder == from.Folder && f.Name == from.Beside(path));
}
