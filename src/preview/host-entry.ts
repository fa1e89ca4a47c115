// Loaded before Microsoft's office.js, which looks for its host as it starts.
import './embedded';
