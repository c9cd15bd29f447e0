namespace PerfServerless.Domain.Words;

// bridge: gone when every area carries sayings
/// <summary>A saying where text is still wanted.</summary>
public static class BridgeText
{
    public static string English(Saying saying) => Reader.Of("en-US", Languages.BuiltIn).Say(saying);
}
