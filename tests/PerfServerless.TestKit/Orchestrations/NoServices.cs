namespace PerfServerless.TestKit.Orchestrations;

/// <summary>For orchestrators, which need nothing but their context.</summary>
public sealed class NoServices : IServiceProvider
{
    public static readonly NoServices Instance = new();

    public object? GetService(Type serviceType) => null;
}
