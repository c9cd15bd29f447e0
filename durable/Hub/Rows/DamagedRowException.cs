namespace PerfServerless.Durable.Hub.Rows;

/// <summary>A stored row that cannot be read. It harms the instance it belongs to and no other.</summary>
internal sealed class DamagedRowException(string key, string why, Exception? inner = null)
    : Exception($"Row '{key}' is damaged: {why}. The instance is parked; repair the row and resume it, or terminate it.", inner)
{
    public string Key => key;
}
