namespace PerfServerless.Functions.Azure.Tests.Infra;

/// <summary>The application's settings as <c>infra/modules/app.bicep</c> writes them, those of every alternative.</summary>
internal static class InfraSettings
{
    public static async Task<IReadOnlyList<(string Name, BicepNode Value)>> ReadAsync()
    {
        var app = await BicepFiles.InfraAsync("modules/app.bicep");
        var parts = app.Variable("settings")!.All.Where(n => n.Kind == "identifier").Select(n => app.Variable(n.Text)).OfType<BicepNode>();
        return [.. parts.SelectMany(p => p.All).Where(n => n.Kind == "object").SelectMany(o => o.Properties)];
    }

    /// <summary>Those of one alternative: what every host has, and of each choice the first.</summary>
    public static async Task<IReadOnlyDictionary<string, BicepNode>> OfAsync(params string[] variables)
    {
        var app = await BicepFiles.InfraAsync("modules/app.bicep");
        return variables.Select(v => app.Variable(v)!.All.First(n => n.Kind == "object" && n.Children.Count > 0))
            .SelectMany(o => o.Properties)
            .ToDictionary(p => p.Name, p => p.Value);
    }
}
