namespace PerfServerless.Durable.History;

/// <summary>Stored history that cannot be read. It harms the instance it belongs to and no other: that one is parked.</summary>
public sealed class HistoryDamagedException(string message, Exception? innerException = null) : Exception(message, innerException);
